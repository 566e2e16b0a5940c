import { expect, test } from "vitest";
import { fromMarkdown } from "#app/text/from-markdown.ts";

test.each([
  ["Im Rathaus weiß **keine** Abteilung, wer *zuständig* ist.", "Im Rathaus weiß keine Abteilung, wer zuständig ist."],
  ["Das [Protokoll](https://stadt.example/protokoll) ist öffentlich.", "Das Protokoll ist öffentlich."],
  ["https://stadt.example/protokoll", "https://stadt.example/protokoll"],
  ["Erstens:\n\n- Stellen\n- Räume\n\nZweitens:\n\n1. Geld\n2. Zeit", "Erstens: Stellen Räume Zweitens: Geld Zeit"],
  ["> Wer schon länger da ist,\n> kennt den Weg.\n\nStimmt.", "Wer schon länger da ist, kennt den Weg. Stimmt."],
  ["# Groß\nklein", "Groß klein"],
  ["eine Zeile\nnoch eine", "eine Zeile noch eine"],
  ["2 * 3 * 4 und ein_wort_mit_strichen", "2 * 3 * 4 und ein_wort_mit_strichen"],
  ["\\*kein Schrägdruck\\*", "*kein Schrägdruck*"],
  ["ein `Wort` im Code und ~~gestrichen~~", "ein Wort im Code und gestrichen"],
  ["***", ""],
  ["Das <b>ist</b> kein Fettdruck.", "Das <b>ist</b> kein Fettdruck."],
  ["![Bild vom Markt](https://stadt.example/markt.png)", "Bild vom Markt"],
  ["| a | b |\n|---|---|\n| 1 | 2 |", "| a | b | |---|---| | 1 | 2 |"],
  ["vor\n\n---\n\nnach", "vor nach"],
  ["", ""],
])("%j reads %j", (markdown, words) => {
  expect(fromMarkdown(markdown)).toBe(words);
});
