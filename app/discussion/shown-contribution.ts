import type { Kind, Reason, Status } from "#db/schema/sets.ts";
import { toPersonLine, type ShownPerson } from "#app/accounts/person-line.ts";
import { toContributionNumber } from "#app/text/words.ts";

/** A published contribution as every page shows it. Nothing in it is secret. */
export type ShownContribution = {
  id: string;
  number: string;
  kind: Kind | null;
  quote: string | null;
  quoteBefore: string | null;
  isReply: boolean;
  drawing: string;
  supports: number;
  who: string;
  isTeam: boolean;
  sectionKey: string | null;
  sectionTitle: string | null;
  passageId: string | null;
  passageNumber: string | null;
  replies: ShownContribution[];
};

/** One's own contribution as only the author sees it: newest wording, state, and what was decided. */
export type OwnContribution = {
  number: string;
  kind: Kind | null;
  html: string;
  status: Status | "hidden";
  at: number;
  isPublicBesides: boolean;
  sectionKey: string | null;
  sectionTitle: string | null;
  passageId: string | null;
  passageNumber: string | null;
  reason: Reason | null;
  explanation: string | null;
};

export type Tombstone = { number: string; withdrawn: boolean; reason: Reason | null };

type PublicRow = ShownPerson & {
  id: string; number: number; kind: Kind | null; quote: string | null; quoteBefore: string | null; drawing: string; supports: number; authorIsTeam: number; passageId: string | null;
  sectionKey: string | null; sectionTitle: string | null; passageNumber: string | null; parentId: string | null;
};

/** Rows of the public view as threads: each top-level contribution with its replies, in the order of the rows. */
export function toThreads(rows: PublicRow[]): ShownContribution[] {
  const shown = new Map(rows.map((row) => [row.id, toShown(row)]));
  const roots: ShownContribution[] = [];
  for (const row of rows) {
    const contribution = shown.get(row.id);
    if (!contribution) continue;
    const parent = row.parentId ? shown.get(row.parentId) : undefined;
    if (parent) parent.replies.push(contribution);
    else roots.push(contribution);
  }
  return roots;
}

function toShown(row: PublicRow): ShownContribution {
  const { id, kind, quote, quoteBefore, drawing, supports, sectionKey, sectionTitle, passageId, passageNumber } = row;
  return { id, number: toContributionNumber(row.number), kind, quote, quoteBefore, isReply: row.parentId !== null, drawing, supports, passageId, sectionKey, sectionTitle, passageNumber, who: toPersonLine(row), isTeam: row.authorIsTeam === 1, replies: [] };
}
