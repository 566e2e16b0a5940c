const NO_BREAK = "\u00a0";
const NARROW = "\u202f";
const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";

/**
 * German typography for our own words and the paper's: nothing that belongs together is torn apart at a line's end.
 * Never for contributors' words, which stay as they were typed.
 */
export function setType(words: string): string {
  return words
    .replace(/\b(Rn\.|Nr\.|S\.|Abs\.|Art\.|Teil|Fassung|Phase|ca\.) (?=[0-9A-D])/g, `$1${NO_BREAK}`)
    .replace(/§ (?=\d)/g, `§${NO_BREAK}`)
    .replace(/\b(z|u|d|i|o)\. ?(B|a|h|d|Ä)\./g, `$1.${NARROW}$2.`)
    .replace(/(\d) (%|€|km|Std\.|Stunden?|Minuten?|Sekunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Uhr|Zeichen|Euro|Mio\.)/g, `$1${NO_BREAK}$2`)
    .replace(new RegExp(`(\\d{1,2}\\.) (${MONTHS})`, "g"), `$1${NO_BREAK}$2`)
    .replace(/ – /g, `${NO_BREAK}– `);
}

/** The same for finished HTML: only what stands between tags is touched. */
export function setTypeInHtml(html: string): string {
  return html.replace(/[^<>]+(?=<|$)/g, setType);
}
