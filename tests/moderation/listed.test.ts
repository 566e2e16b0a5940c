import { expect, test } from "vitest";
import { toListed } from "#app/moderation/listed.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";

test.each([
  ["**Fett** und [verlinkt](https://stadt.example)\n\n- Punkt", "Fett und verlinkt Punkt"],
  ["Im Rathaus weiß **keine** Abteilung, wer *zuständig* ist.", "Im Rathaus weiß keine Abteilung, wer zuständig ist."],
  ["Erstens:\n\n- Stellen\n- Räume\n\nZweitens:\n\n1. Geld\n2. Zeit", "Erstens: Stellen Räume Zweitens: Geld Zeit"],
  ["> Wer schon länger da ist,\n> kennt den Weg.\n\nStimmt.", "Wer schon länger da ist, kennt den Weg. Stimmt."],
  ["2 * 3 * 4 und ein_wort_mit_strichen", "2 * 3 * 4 und ein_wort_mit_strichen"],
  ["Das <b>ist</b> kein Fettdruck.", "Das <b>ist</b> kein Fettdruck."],
  ["| a | b |\n|---|---|\n| 1 | 2 |", "| a | b | |---|---| | 1 | 2 |"],
  ["Wort ".repeat(28), "Wort ".repeat(28).trim()],
  ["Wort ".repeat(40), `${"Wort ".repeat(28).trim()}\u00a0…`],
  [`[kurz](https://stadt.example/${"a".repeat(1100)}) und mehr`, "kurz und mehr"],
])("%.30j … begins in plain words", (markdown, beginning) => {
  const rendered = renderUntrusted(markdown);
  expect(rendered.ok && toListed(rendered.html)).toBe(beginning);
});
