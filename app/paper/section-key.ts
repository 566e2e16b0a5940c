const REFUSED_KEYS = new Set(["fassungen", "vergleich"]);
const LONGEST_KEY = 60;

/** Keys that have a page of their own under /papier. */
export const isRefusedKey = (key: string) => REFUSED_KEYS.has(key);

/** Words as a piece of an address. */
export function toAnchor(title: string): string {
  const ascii = title.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** A key for a section that has none: from its title, begun with a letter, not used before. */
export function toSectionKey(title: string, used: ReadonlySet<string>): string {
  const plain = toAnchor(title.normalize("NFC").replace(/[^äöüÄÖÜß]/g, (sign) => sign.normalize("NFD").replace(/\p{M}/gu, "")));
  const begun = plain.replace(/^[^a-z]+/, "");
  const key = begun.length > LONGEST_KEY ? begun.slice(0, LONGEST_KEY).replace(/-[^-]*$/, "") : begun || "abschnitt";
  for (let n = 1; ; n++) {
    const numbered = n === 1 ? key : `${key}-${n}`;
    if (!used.has(numbered) && !isRefusedKey(numbered)) return numbered;
  }
}
