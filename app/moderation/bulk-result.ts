/** Why a chosen contribution was left as it was: as the address has it, and in words. */
export const LEFT_WORDS = {
  ueberarbeitet: "inzwischen überarbeitet",
  entschieden: "inzwischen entschieden",
  zurueckgezogen: "inzwischen zurückgezogen",
  eigener: "Ihr eigener Beitrag, über ihn entscheidet jemand anderes",
  "zweite-meinung": "Sie haben um eine zweite Meinung gebeten, jetzt entscheidet jemand anderes",
  unbekannt: "diesen Wortlaut gibt es nicht",
  belegt: "die Datenbank war gerade belegt, bitte noch einmal",
};
export type LeftBecause = keyof typeof LEFT_WORDS;
export type Left = { number: string; because: LeftBecause };

/** "B-012:ueberarbeitet.B-014:belegt" as it stands in an address; what is not of this form is left out. */
export function parseLeft(words: string | null, most: number): Left[] {
  const found = (words ?? "").split(".").slice(0, most).map((word) => /^(B-\d{3,9}):([a-z-]+)$/.exec(word));
  return found.flatMap((parts) => (parts && Object.hasOwn(LEFT_WORDS, parts[2]!) ? [{ number: parts[1]!, because: parts[2] as LeftBecause }] : []));
}

export function toLeftWord({ number, because }: Left): string {
  return `${number}:${because}`;
}
