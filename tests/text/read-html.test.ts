import { describe, expect, test } from "vitest";
import { readHtml, readInlineHtml } from "#app/text/read-html.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import type { Rich, Span } from "#app/text/rich-text.ts";
import { HOSTILE } from "./hostile.ts";
import { normal, toPageWords } from "./page-words.ts";

const read = (typed: string) => {
  const rendered = renderUntrusted(typed);
  return rendered.ok ? readHtml(rendered.html) : [];
};
const spans = (typed: string) => read(typed).flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
/** Each paragraph as its words with what it stands in: quotes, the points of lists, code. */
const outline = (typed: string) =>
  read(typed).map((block) => {
    if (block.kind === "table") return "table";
    const { spans: said, quoted, item, isCode } = block;
    const point = item ? `${"  ".repeat(item.level)}${item.isFirst ? (item.list.start === null ? "- " : `${item.list.start}. `) : "  "}` : "";
    return `${">".repeat(quoted)}${point}${isCode ? "code:" : ""}${said.map(({ words }) => words).join("")}`;
  });

test.each([
  ["ganz **fett** und *schräg*, ***beides***, ~~weg~~ und `a<b`", [{ words: "ganz " }, { words: "fett", isBold: true }, { words: " und " }, { words: "schräg", isItalic: true }, { words: ", " }, { words: "beides", isBold: true, isItalic: true }, { words: ", " }, { words: "weg", isStruck: true }, { words: " und " }, { words: "a<b", isCode: true }]],
  ["[Protokoll **von** gestern](https://stadt.example/?a=1&b=2)", [{ words: "Protokoll ", href: "https://stadt.example/?a=1&b=2" }, { words: "von", isBold: true, href: "https://stadt.example/?a=1&b=2" }, { words: " gestern", href: "https://stadt.example/?a=1&b=2" }]],
  ["[kein Link](javascript:alert(1))", [{ words: "kein Link" }]],
  ["eins\nzwei", [{ words: "eins" }, { words: "\n" }, { words: "zwei" }]],
  ["<b>&amp;</b>", [{ words: "<b>&</b>" }]],
])("%j is %j", (typed, expected) => {
  expect(spans(typed)).toEqual(expected);
});

test.each([
  ["- a\n- b\n  1. c\n  2. d\n- e", ["- a", "- b", "  1. c", "  1. d", "- e"]],
  ["3. drei\n\n   noch drei\n4. vier", ["3. drei", "  noch drei", "3. vier"]],
  ["> aussen\n>\n> > innen\n\ndanach", [">aussen", ">>innen", "danach"]],
  ["```\nerste  Zeile\n  zweite\n```", ["code:erste  Zeile\n  zweite"]],
  ["- a\n  > b", ["- a", ">  b"]],
])("%j has the outline %j", (typed, expected) => {
  expect(outline(typed)).toEqual(expected);
});

test("points of one list know that they are, and each list counts for itself", () => {
  const lists = read("1. a\n2. b\n\nzwischen\n\n1. c").flatMap((block) => (block.kind === "paragraph" && block.item ? [block.item.list] : []));
  expect([lists.length, new Set(lists).size, lists[0] === lists[1]]).toEqual([3, 2, true]);
});

test("tables of the paper come cell by cell, footnotes where they are cited", () => {
  const html = '<div class="scroll" tabindex="0" role="region" aria-label="Tabelle"><table><thead><tr><th scope="col">Frage</th><th scope="col" class="right">Tage</th></tr></thead><tbody><tr><th scope="row">Wie <em>viele</em>?</th><td class="right">45</td></tr></tbody></table></div>';
  expect(readHtml(html)).toEqual([{ kind: "table", right: [false, true], rows: [[[{ words: "Frage" }], [{ words: "Tage" }]], [[{ words: "Wie " }, { words: "viele", isItalic: true }, { words: "?" }], [{ words: "45" }]]] }]);
  const cited = readHtml('<p>Davor<a class="fn" id="fn-1-ref" href="#fn-1" aria-label="Fußnote 1">1</a> danach</p>', new Map([[1, readInlineHtml("Die <em>Fußnote</em>.")]]));
  expect(cited).toMatchObject([{ spans: [{ words: "Davor" }, { words: "", note: [{ words: "Die " }, { words: "Fußnote", isItalic: true }, { words: "." }] }, { words: " danach" }] }]);
});

/** All words of it, a line each paragraph and each row. */
function sayAll(rich: Rich): string {
  const say = (spans: Span[]) => spans.map(({ words }) => words).join("");
  return rich.map((block) => (block.kind === "table" ? block.rows.map((row) => row.map(say).join(" · ")).join("\n") : say(block.spans))).join("\n");
}

describe("words stay whole", () => {
  test.each(HOSTILE)("%j is read as the page shows it", (typed) => {
    expect(normal(sayAll(read(typed)))).toBe(toPageWords(typed));
  });
});
