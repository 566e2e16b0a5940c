import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { PERIODS, type PeriodName, toPeriodWords } from "../periods.ts";

/** What allows to keep something. `short` stands in the rows, `full` once, above them. */
export const BASES = {
  none: { short: "–", full: "kein Personenbezug" },
  participation: { short: "lit. b", full: "Art. 6 Abs. 1 lit. b DSGVO: um zu den Nutzungsbedingungen teilzunehmen" },
  consent: { short: "lit. a", full: "Art. 6 Abs. 1 lit. a DSGVO: freiwillige Angabe, jederzeit zurückzunehmen" },
  task: { short: "lit. e", full: "Art. 6 Abs. 1 lit. e DSGVO mit der Vorschrift, die der Betreiber in der Datenschutzerklärung nennt (Sicherheit, Nachvollziehbarkeit, Auswertung)" },
  duty: { short: "lit. c", full: "Art. 6 Abs. 1 lit. c DSGVO mit Art. 5 Abs. 2 und Art. 17 DSGVO: nachweisen, dass gelöscht ist" },
  access: { short: "lit. c (BGG)", full: "Art. 6 Abs. 1 lit. c DSGVO mit § 12b BGG: Rückmeldungen zu Barrieren beantworten" },
} as const;
export type Basis = keyof typeof BASES;

/** Until when. Where a rule ends it, the words come from the rule; what is short in the rows is told in full above them. */
export type Lasting = { rules: PeriodName[]; words: string };

export function by(rule: PeriodName): Lasting {
  return { rules: [rule], words: toPeriodWords(PERIODS[rule]) };
}

export const LASTING = {
  always: { rules: [], words: "solange die Plattform besteht" },
  public: { rules: [], words: "solange die Diskussion zu lesen ist" },
  permission: { rules: [], words: "bis sie entzogen wird" },
  account: { rules: ["inactiveAccounts"], words: "mit dem Konto", sense: `bis die Person ihr Konto löscht, sonst ${toPeriodWords(PERIODS.inactiveAccounts)}` },
  own: { rules: ["inactiveAccounts"], words: "bis zur Änderung, sonst mit dem Konto", sense: "bis die Person es ändert, löscht oder zurücknimmt; was dann noch da ist, geht mit dem Konto" },
  words: {
    rules: ["rejectedWords", "replacedWords", "hiddenWords", "withdrawnWords"], words: "solange öffentlich, sonst die Beschwerdefrist",
    sense: `solange der Wortlaut öffentlich ist; sonst ${toPeriodWords(PERIODS.rejectedWords)}, ${PERIODS.replacedWords.after}, ${PERIODS.hiddenWords.after} oder ${PERIODS.withdrawnWords.after}. Eine offene Beschwerde oder Meldung verlängert das`,
  },
} as const satisfies Record<string, { rules: readonly PeriodName[]; words: string; sense?: string }>;

/** Whether the person reads it under "Meine Daten", and if not, why. */
export const TOLD = {
  yes: "ja",
  none: "nein: sagt nichts über eine Person",
  key: "nein: verbindet nur Zeilen",
  hash: "nein: Kennwert, aus dem sich nichts lesen lässt",
  again: "nein: dasselbe noch einmal, für Seiten und Suche",
  others: "nein: Daten anderer (Art. 15 Abs. 4 DSGVO)",
  team: "nein: Worte der Einrichtung",
  follows: "nein: ergibt sich aus dem, was dort steht",
} as const;
export type Told = keyof typeof TOLD;

type Lasts = Lasting | (typeof LASTING)[keyof typeof LASTING];
/** One column: what it is for, beyond its table. What it does not say, its table says. */
export type ColumnNote = string | { word: string; basis?: Basis; period?: Lasts; told?: Told };
export type TableNote<Columns extends string = string> = { purpose: string; basis: Basis; period: Lasts; told: Told; columns: Record<Columns, ColumnNote> };

/** Every table of a file of the schema, every column of each: leaving one out does not compile. */
export type DataMap<Schema> = {
  [Name in keyof Schema as Schema[Name] extends SQLiteTable ? Name : never]: Schema[Name] extends SQLiteTable ? TableNote<Extract<keyof Schema[Name]["$inferSelect"], string>> : never;
};

export const KEY = { word: "Kennung der Zeile", told: "key" } as const satisfies ColumnNote;
export const reference = (word: string) => ({ word, told: "key" }) as const satisfies ColumnNote;
/** A table that is about nobody. */
export const NOBODY = { basis: "none", period: LASTING.always, told: "none" } as const;
