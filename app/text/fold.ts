const LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Words as the search compares them: "Straße" and "STRASSE" are one, "Bürger" and "buerger" too. */
export function fold(words: string): string {
  return words
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüß]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
