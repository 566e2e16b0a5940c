import { describe, expect, test } from "vitest";
import { readHtml } from "#app/text/read-html.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { RichMarkdown } from "#app/text/rich-markdown.ts";
import { HOSTILE } from "./hostile.ts";
import { toPageWords } from "./page-words.ts";

const render = (typed: string) => {
  const rendered = renderUntrusted(typed);
  if (!rendered.ok) throw new Error(rendered.problem);
  return rendered.html;
};
const rewrite = (typed: string) => new RichMarkdown().write(readHtml(render(typed)));

const FORMATTED = [
  "ganz **fett**, *schräg*, ***beides*** und ~~weg~~", "Silben**betont**es Wort", "erste Zeile\nzweite Zeile\n\nneuer Absatz", "- a\n- b\n  - c\n    - d\n- e", "1. eins\n2. zwei\n   - drei\n3. vier", "7. sieben\n8. acht",
  "> Zitat\n>\n> > im Zitat\n\ndanach", "[Protokoll](https://stadt.example/a_(b)?c=d&e=f#g_h)", "Siehe https://stadt.example/weg und post@stadt.example", "- Punkt\n\n  zweiter Absatz des Punktes\n- nächster", "```\n# kein Titel\n`x` ``y``\n```",
  "**Fett am Anfang:** und weiter", "„**Zitat**“ in Zeichen", "Ein [Link mit **fett** darin](https://stadt.example/)", "Achtung\\![Link](https://stadt.example/x)", "mit `Code *x* <b>` darin", "und `` `x` `` auch",
];
/** What cannot be had in Markdown without being read otherwise: the words stay, the marks may go. */
const AMBIGUOUS = ["a**„b“**c", "**a***b*", "***a** b*", "*a*b**c**d", "**a**\\*b", "~~a~~~b", "__a__*b*c", "**[a](https://stadt.example)**", "`` a`b ``", "\\# a \\- b \\1. c", "1\\. keine Liste", "2. zwei\n\n- drei", "a\\\nb", "<b>**x**</b>", "&copy; &#42;x&#42; &lt;i&gt;"];

test.each(FORMATTED)("%j means the same when it is written anew", (typed) => {
  expect(render(rewrite(typed)).replace(/<(\/?)(p)>|\s/g, "")).toBe(render(typed).replace(/<(\/?)(p)>|\s/g, ""));
});

describe("every word stays", () => {
  test.each([...FORMATTED, ...AMBIGUOUS, ...HOSTILE])("of %j", (typed) => {
    expect(toPageWords(rewrite(typed))).toBe(toPageWords(typed));
  });
});

test("what is no address is no link, and footnotes are counted through", () => {
  const rich = new RichMarkdown();
  expect(rich.write([{ kind: "paragraph", quoted: 0, item: null, isCode: false, spans: [{ words: "x", href: "javascript:alert(1)" }, { words: "y", href: "kein Ziel" }, { words: "", note: [{ words: "Eins." }] }] }])).toBe("xy[^1]\n\n[^1]: Eins.");
  expect(rich.write([{ kind: "paragraph", quoted: 0, item: null, isCode: false, spans: [{ words: "z" }, { words: "", note: [{ words: "Zwei." }] }] }])).toBe("z[^2]\n\n[^2]: Zwei.");
});

test("a table keeps its columns", () => {
  const html = '<table><thead><tr><th>A</th><th class="right">B</th></tr></thead><tbody><tr><th>x | y</th><td class="right">1</td></tr></tbody></table>';
  expect(new RichMarkdown().write(readHtml(html))).toBe("| A | B |\n|---|---:|\n| x \\| y | 1 |");
});
