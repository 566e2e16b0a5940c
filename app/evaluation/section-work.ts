import type { Disposition, Kind } from "#db/schema/sets.ts";
import type { Key } from "#app/ui/KeysHelp.tsx";
import type { Topic } from "./topics.server.ts";

/** How far the answer to a contribution is: `changed` has a newer draft beside what everybody reads. */
export type AnswerState = "draft" | "released" | "changed";
export type OwnAnswer = { id: string; state: AnswerState; disposition: Disposition; isOutdated: boolean };

/** A published contribution as the team works on it. */
export type WorkContribution = {
  id: string;
  number: string;
  revisionId: string;
  kind: Kind | null;
  /** The contribution it replies to. */
  answers: string | null;
  html: string;
  who: string;
  publishedAt: number;
  supports: number;
  passageNumber: string | null;
  topics: Topic[];
  answer: OwnAnswer | null;
};

/** Words that were marked; null where they no longer stand in the wording. */
export type WorkQuote = { id: string; words: string | null; markedAt: number };
export type WorkNote = { id: string; words: string; writtenAt: number };
export type NotedContribution = WorkContribution & { quotes: WorkQuote[]; notes: WorkNote[]; mayBeQuotedWhole: boolean };

export type WorkGroup = { passage: { number: string; weichenstellung: number | null; html: string } | null; contributions: NotedContribution[] };

export const ANSWER_STATE_WORDS: Record<AnswerState, string> = { draft: "Entwurf", released: "veröffentlicht", changed: "veröffentlicht, Änderung im Entwurf" };

export const WORK_KEYS: Key[] = [
  ["j", "zum nächsten Beitrag; die Eingabetaste öffnet ihn"],
  ["k", "zum vorigen Beitrag"],
  ["e", "erwidern oder die Erwiderung ändern"],
  ["s", "Schlagwort vergeben"],
  ["m", "Zitat merken"],
  ["n", "interne Notiz schreiben"],
  ["x", "auswählen"],
  ["g", "auf die ausgewählten gemeinsam erwidern"],
  ["z", "Zusammenfassung des Abschnitts"],
  ["v", "veröffentlichen, was im Entwurf ist"],
];

/** So many contributions stand on one page of a section. */
export const WORK_PAGE = 50;

/** The page of a section's work that an address asks for, beginning with 1. */
export function toWorkPage(search: URLSearchParams): number {
  const page = Number(search.get("seite") ?? 1);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}

export function toWorkPath(sectionKey: string, page = 1): string {
  return `/auswertung/abschnitte/${sectionKey}${page > 1 ? `?seite=${page}` : ""}`;
}

/** Contributions in the order of the paper, put together by the passage they are about. */
export function toGroups(contributions: NotedContribution[], passages: { number: string; weichenstellung: number | null; html: string }[]): WorkGroup[] {
  const byNumber = new Map(passages.map((passage) => [passage.number, passage]));
  return [...Map.groupBy(contributions, ({ passageNumber }) => passageNumber)].map(([number, some]) => ({
    passage: number === null ? null : (byNumber.get(number) ?? { number, weichenstellung: null, html: "" }),
    contributions: some,
  }));
}
