import { type Kept, toKeptWords } from "./kept.ts";

/** How long something is kept, counted from what; and what that is good for. Rules, data map and pages all read it here. */
export type Period = {
  what: string;
  kept: Kept;
  /** Stands after "nach". */
  after: string;
  /** However often that begins anew. */
  atMost?: Kept;
  /** What happens first, once the time is over, and how long it takes from there. */
  first?: { what: string; kept: Kept };
  why: string;
};

/** Six months to complain (DSA, Article 20 as yardstick), and a month to see that nothing is under way any more. */
const UNTIL_UNCONTESTED: Kept = { months: 6, days: 30 };
const NOBODY_READS_IT = "Lesen können sie nur noch die Moderation und die Person selbst; eine Beschwerde ist nicht mehr möglich.";

export const PERIODS = {
  signInRequests: {
    what: "Angeforderte Anmeldecodes, mit mitgesendetem Text", kept: { hours: 24 }, after: "der Anforderung",
    why: "Der Code ist dann längst abgelaufen.",
  },
  sessions: {
    what: "Sitzungen von Fachpersonen", kept: { days: 30 }, after: "der letzten Nutzung", atMost: { days: 90 },
    why: "Abgelaufen öffnen sie nichts mehr.",
  },
  staffSessions: {
    what: "Sitzungen von Moderation, Projektteam und Administration", kept: { hours: 12 }, after: "der letzten Nutzung", atMost: { days: 7 },
    why: "Abgelaufen öffnen sie nichts mehr.",
  },
  emailChanges: { what: "Begonnene Wechsel der E-Mail-Adresse", kept: { hours: 24 }, after: "dem Antrag", why: "Die Codes sind dann längst abgelaufen." },
  proofs: { what: "Begonnene Anmeldungen mit Passkey und Fehlversuche mit Wiederherstellungscodes", kept: { hours: 1 }, after: "dem Versuch", why: "So lange zählen Versuche; eine begonnene Anmeldung gilt fünf Minuten." },
  invitations: {
    what: "Einladungen", kept: { days: 30 }, after: "ihrem Ende",
    why: "So lange sagt der Link noch, was aus ihr geworden ist.",
  },
  inactiveAccounts: {
    what: "Konten, mit denen sich niemand mehr anmeldet", kept: { months: 24 }, after: "der letzten Anmeldung", first: { what: "eine Mail", kept: { days: 30 } },
    why: "Wer nicht mehr mitredet, braucht kein Konto. Beiträge bleiben ohne Namen stehen. Wer eine Berechtigung hat oder gesperrt ist, behält das Konto.",
  },
  drafts: {
    what: "Entwürfe", kept: { months: 24 }, after: "der letzten Änderung",
    why: "Woran so lange niemand geschrieben hat, wird nicht mehr eingereicht.",
  },
  rejectedWords: { what: "Abgelehnte und zurückgegebene Wortlaute", kept: UNTIL_UNCONTESTED, after: "der Entscheidung", why: NOBODY_READS_IT },
  replacedWords: { what: "Ersetzte Wortlaute, die nicht öffentlich sind: nie veröffentlichte und die vor einer Kürzung", kept: UNTIL_UNCONTESTED, after: "der Ersetzung", why: NOBODY_READS_IT },
  hiddenWords: { what: "Ausgeblendete Wortlaute", kept: UNTIL_UNCONTESTED, after: "der Ausblendung", why: NOBODY_READS_IT },
  withdrawnWords: { what: "Zurückgezogene Wortlaute", kept: UNTIL_UNCONTESTED, after: "dem Zurückziehen", why: "So lange lassen sie sich noch in einen Entwurf kopieren." },
  complaints: {
    what: "Worte und Antworten erledigter Beschwerden", kept: UNTIL_UNCONTESTED, after: "der Antwort",
    why: "So lange lässt sich nachsehen, was gesagt wurde. Dass es sie gab und wie sie ausging, bleibt.",
  },
  reports: {
    what: "Worte, Adressen und Antworten erledigter Meldungen", kept: UNTIL_UNCONTESTED, after: "der Antwort",
    why: "So lange lässt sich nachfragen. Dass es sie gab und wie sie ausging, bleibt.",
  },
  barrierAddresses: { what: "Adressen bei beantworteten Barrieren", kept: { days: 30 }, after: "der Antwort", why: "So lange lässt sich nachfragen." },
  openDesks: { what: "Wer in der Moderation einen Beitrag zuletzt offen hatte", kept: { hours: 24 }, after: "dem Öffnen", why: "Es sagt nur, ob gerade schon jemand hinsieht." },
  mails: { what: "Gesendete Mails", kept: { days: 7 }, after: "dem Versand", why: "So lange lässt sich sagen, ob eine Mail hinausging." },
  exports: { what: "Wer etwas aus der Auswertung heruntergeladen hat", kept: { months: 24 }, after: "dem Herunterladen", why: "So lange lässt sich nachsehen, wer Daten mitgenommen hat. Dass es geschah, bleibt." },
  staff: {
    what: "Wer in Moderation, Projektteam und Administration was getan hat, interne Notizen, Schreibsperren, beantwortete Barrieren", kept: { months: 12 }, after: "dem Ende der letzten Phase",
    why: "Nach dem Projekt zählt, was entschieden wurde, nicht mehr, von wem.",
  },
  retentionRuns: { what: "Was nach diesen Fristen gelöscht wurde, als Zahl je Tag", kept: { months: 24 }, after: "dem Tag", why: "So lange ist zu sehen, dass die Fristen eingehalten wurden." },
} as const satisfies Record<string, Period>;

export type PeriodName = keyof typeof PERIODS;
export const PERIOD_NAMES = Object.keys(PERIODS) as PeriodName[];

/** "30 Tage nach der letzten Nutzung, höchstens 90 Tage". */
export function toPeriodWords({ kept, after, atMost, first }: Period): string {
  const most = atMost ? `, höchstens ${toKeptWords(atMost)}` : "";
  const then = first ? `, dann ${first.what} und weitere ${toKeptWords(first.kept)}` : "";
  return `${toKeptWords(kept)} nach ${after}${most}${then}`;
}
