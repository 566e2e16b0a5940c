import { expect, test } from "vitest";
import { toPlainWords } from "#app/text/plain-words.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";

test.each([
  ["Ein **fetter** Satz, ein [Link](https://stadt.example).", "Ein fetter Satz, ein Link."],
  ["Eins\nzwei\n\n- drei\n- vier\n\n> fünf", "Eins zwei drei vier fünf"],
  ['A & B <b>"c"</b> \'d\' &amp;', 'A & B <b>"c"</b> \'d\' &'],
  ["  viel    Luft  ", "viel Luft"],
  ["", ""],
])("%j is read as %j", (markdown, words) => {
  const rendered = renderUntrusted(markdown);
  expect(rendered.ok && toPlainWords(rendered.html)).toBe(words);
});
