import type { ComplaintResult, Disposition, Kind, Land, Occupation, Outcome, Part, Permission, Reason, SizeClass, Standing, Status } from "#db/schema/sets.ts";

/** German words for the closed sets, as the glossary has them. The order is the order in which people see them. */
export const PART_WORDS: Record<Part, { letter: string; title: string; sense: string }> = {
  preconditions: { letter: "A", title: "Voraussetzungen", sense: "Worauf Städte bauen können" },
  potentials: { letter: "B", title: "Potenziale", sense: "Was in ihnen steckt" },
  obstacles: { letter: "C", title: "Hemmnisse", sense: "Was sie bremst" },
  perspectives: { letter: "D", title: "Perspektiven", sense: "Wohin die Weichen zeigen" },
};

export const KIND_WORDS: Record<Kind, { word: string; sense: string }> = {
  agreement: { word: "Zustimmung", sense: "Das trifft zu, auch bei uns." },
  addition: { word: "Ergänzung", sense: "Hier fehlt etwas Wichtiges." },
  objection: { word: "Einwand", sense: "Das sehe ich anders, und zwar so." },
  example: { word: "Praxisbeispiel", sense: "So machen wir es vor Ort." },
  question: { word: "Frage", sense: "Das ist mir unklar geblieben." },
};

export const STATUS_WORDS: Record<Status | "hidden", { word: string; tone: "" | "ok" | "warn" | "bad" | "info" }> = {
  pending: { word: "in Prüfung", tone: "warn" },
  published: { word: "veröffentlicht", tone: "ok" },
  returned: { word: "zurückgegeben", tone: "info" },
  rejected: { word: "abgelehnt", tone: "bad" },
  superseded: { word: "ersetzt", tone: "" },
  withdrawn: { word: "zurückgezogen", tone: "" },
  hidden: { word: "ausgeblendet", tone: "bad" },
};

export const PERMISSION_WORDS: Record<Permission, string> = {
  moderator: "Moderation",
  team: "Projektteam",
  admin: "Administration",
};

export const OCCUPATION_WORDS: Record<Occupation, string> = {
  municipal: "Kommunalverwaltung",
  district: "Kreisverwaltung",
  politics: "Kommunalpolitik",
  association: "Träger/Verband",
  volunteer: "Initiative/Ehrenamt",
  "migrant-organisation": "Migrantenorganisation",
  research: "Wissenschaft",
  state: "Land/Bund",
  other: "anderes",
};

export const SIZE_CLASS_WORDS: Record<SizeClass, { word: string; from: string }> = {
  rural: { word: "Landgemeinde", from: "aus einer Landgemeinde" },
  small: { word: "Kleinstadt", from: "aus einer Kleinstadt" },
  medium: { word: "Mittelstadt", from: "aus einer Mittelstadt" },
  large: { word: "Großstadt", from: "aus einer Großstadt" },
  regional: { word: "Kreis/überörtlich", from: "mit überörtlicher Aufgabe" },
};

export const LAND_WORDS: Record<Land, string> = {
  BW: "Baden-Württemberg", BY: "Bayern", BE: "Berlin", BB: "Brandenburg", HB: "Bremen", HH: "Hamburg", HE: "Hessen",
  MV: "Mecklenburg-Vorpommern", NI: "Niedersachsen", NW: "Nordrhein-Westfalen", RP: "Rheinland-Pfalz",
  SL: "Saarland", SN: "Sachsen", ST: "Sachsen-Anhalt", SH: "Schleswig-Holstein", TH: "Thüringen",
};

export const REASON_WORDS: Record<Reason, string> = {
  insult: "Beleidigung",
  hatred: "Diskriminierung oder Hass",
  "personal-data": "personenbezogene Daten Dritter",
  "off-topic": "kein Bezug zum Abschnitt",
  spam: "Werbung oder Spam",
  duplicate: "doppelt",
  copyright: "Urheberrecht",
  illegal: "strafbarer Inhalt",
  other: "Sonstiges",
  "unsupported-claim": "unbelegte Tatsachenbehauptung",
  unintelligible: "unverständlich",
};

/** What was decided, as the log says it. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  publish: "veröffentlicht",
  cut: "mit Kürzung veröffentlicht",
  return: "zurückgegeben",
  reject: "abgelehnt",
  second: "zweite Meinung erbeten",
  hide: "ausgeblendet",
  reverse: "Entscheidung geändert",
  undo: "rückgängig gemacht",
};

/** What became of the decision that a complaint was about. */
export const COMPLAINT_RESULT_WORDS: Record<ComplaintResult, string> = { upheld: "Entscheidung geändert", dismissed: "Entscheidung bleibt" };

/** What became of a contribution. */
export const DISPOSITION_WORDS: Record<Disposition, { word: string; slug: string }> = {
  adopted: { word: "berücksichtigt", slug: "beruecksichtigt" },
  partly: { word: "teilweise berücksichtigt", slug: "teilweise" },
  declined: { word: "nicht berücksichtigt", slug: "nicht" },
  noted: { word: "zur Kenntnis genommen", slug: "zur-kenntnis" },
};

/** "Moderation und Projektteam", in the order in which people see them. */
export function toPermissionWords(permissions: Permission[]): string {
  const words = (Object.keys(PERMISSION_WORDS) as Permission[]).filter((permission) => permissions.includes(permission)).map((permission) => PERMISSION_WORDS[permission]);
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} und ${words.at(-1)}`;
}

/** The Netiquette's clause behind a reason. The order above numbers them; it is printed in mails and never changes. */
export function toClauseNumber(reason: Reason): number {
  return Object.keys(REASON_WORDS).indexOf(reason) + 1;
}

export function toClausePath(reason: Reason): string {
  return `/netiquette#ziffer-${toClauseNumber(reason)}`;
}

/** What an author says about a contribution whose words have changed. */
export const STANDING_WORDS: Record<Standing, string> = { settled: "erledigt", standing: "bleibt bestehen" };

/** As a word stands where it begins: on a card, as a label. */
export function toCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "B-042", the number people see and quote. */
export function toContributionNumber(number: number): string {
  return `B-${String(number).padStart(3, "0")}`;
}

/** "42 Beiträge, davon 11 Antworten": top-level ones and replies are always counted together. */
export function toContributionCount(total: number, replies = 0): string {
  const all = total === 1 ? "1 Beitrag" : `${toGermanNumber(total)} Beiträge`;
  if (replies === 0) return all;
  return `${all}, davon ${replies === 1 ? "1 Antwort" : `${toGermanNumber(replies)} Antworten`}`;
}

export function toGermanNumber(value: number): string {
  return value.toLocaleString("de-DE");
}

/** "B-042" as people type or link it → 42. */
export function toNumber(words: string | null | undefined): number | null {
  const digits = /^B-(\d{3,9})$/i.exec(words ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
