import { listVisibleWords } from "./visible-words.ts";

/** Words of contributors stay as they were typed; so does what is being edited, and plain text. */
const NOT_OURS = { classes: ["contribution__body", "contribution__who", "quote", "words", "beginning"], elements: ["textarea", "pre"] };

const FAULTS: [RegExp, string][] = [
  [/"/, "gerade Anführungszeichen statt „…“"],
  [/(?<=\s)-(?=\s)/, "Bindestrich statt Gedankenstrich"],
  [/\.\.\./, "drei Punkte statt …"],
  [/\p{L}'\p{L}/u, "gerader Apostroph statt ’"],
  [/(?:Rn\.|Nr\.|Art\.|Abs\.|KW|§) \d/, "Zeilenumbruch möglich vor der Zahl"],
  [/\d\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/, "Zeilenumbruch möglich im Datum"],
  [/\d (?:%|€|km|Stunden?|Minuten?|Sekunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Zeichen|Uhr)(?!\p{L})/u, "Zeilenumbruch möglich zwischen Zahl und Einheit"],
  [/(?<!\p{L})(?:z\. ?B|u\. ?a|d\. ?h|i\. ?d|o\. ?Ä)\./u, "Zeilenumbruch möglich in der Abkürzung"],
];

/** Where our own words on a page are not set as German is. */
export function listUnset(html: string): string[] {
  const findings = listVisibleWords(html, NOT_OURS).flatMap((words) => FAULTS.flatMap(([fault, name]) => (fault.test(words) ? [`${name} in „${around(words, fault)}“`] : [])));
  return [...new Set(findings)];
}

function around(words: string, fault: RegExp): string {
  const at = words.search(fault);
  return words.slice(Math.max(0, at - 20), at + 40).trim();
}
