import { escapeHtml } from "#app/text/escape.ts";
import type { ExampleDetails } from "./example.ts";

/** What a practice example tells beside its words, as HTML to stand below them; what it does not tell is not named. */
export function drawExampleDetails({ since, helped, hindered, contact }: ExampleDetails): string {
  const told = [["Seit", since], ["Geholfen hat", helped], ["Im Weg stand", hindered], ["Kontakt", contact]] as const;
  const rows = told.flatMap(([what, words]) => (words ? `<div><dt>${what}</dt><dd>${escapeHtml(words)}</dd></div>` : ""));
  return rows.join("") === "" ? "" : `<dl class="dl example__details">${rows.join("")}</dl>`;
}
