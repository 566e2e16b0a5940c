import { Marked, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { toMarkdown, toMarkdownLine } from "#app/text/markdown-words.ts";
import { HOSTILE, withoutIllegal } from "./hostile.ts";

const marked = new Marked({ gfm: true });
const TRICKS = [
  "https://stadt.example/a_b*c~d?e=f&g=h", "www.stadt.example/a_b", "amt_rat@stadt.example", "# Keine Überschrift", "Auch keine\n===", "Noch keine\n---", "- keine Liste\n- auch nicht", "1. keine\n2. Liste", "12) auch keine", "+ plus\n* stern", "> kein Zitat", "    kein Code", "```\nkein Code\n```", "~~~\nauch nicht\n~~~",
  "![Bild](https://canary.example/x.png)", "[Link](javascript:alert(1))", "[B-012]: https://canary.example", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt; &amp;", "**fett** _kursiv_ `Code` ~~weg~~", "| a | b |\n|---|---|\n| 1 | 2 |", "Ende mit \\", "a\\\nb", "***", "<https://canary.example>", "erster Absatz\n\nzweiter\nZeile\n\n\ndritter",
];
const normal = (words: string) => withoutIllegal(words).split(/\s+/).filter(Boolean).join(" ");

/** All words a reader would see, and what kinds of things they stand in. */
function look(markdown: string) {
  const kinds = new Set<string>();
  const words: string[] = [];
  const visit = (tokens: Token[]) => {
    for (const token of tokens) {
      kinds.add(token.type);
      if ("tokens" in token && token.tokens) visit(token.tokens);
      else words.push(token.type === "br" || token.type === "space" ? " " : unescape(token));
      if (token.type === "paragraph") words.push(" ");
    }
  };
  visit(marked.lexer(markdown));
  return { words: normal(words.join("")), kinds: [...kinds].filter((kind) => !["paragraph", "heading", "text", "escape", "br", "space"].includes(kind)) };
}
const unescape = (token: Token) => ("text" in token ? String(token.text) : "");

describe.each([["as paragraphs", toMarkdown], ["in a heading", (words: string) => `# ${toMarkdownLine(words)}`]] as const)("words %s", (_, write) => {
  test.each([...HOSTILE, ...TRICKS])("%j are read as exactly these words, and as nothing else", (typed) => {
    const { words, kinds } = look(write(typed));
    expect(words).toBe(normal(typed));
    expect(kinds).toEqual([]);
  });
});

test("line ends stay line ends, empty lines part paragraphs", () => {
  expect(toMarkdown("eins\nzwei\n\n\ndrei")).toBe("eins\\\nzwei\n\ndrei");
});
