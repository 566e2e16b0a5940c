import type { ComplaintResult, Kind, Outcome, Reason, Standing, Status } from "#db/schema/sets.ts";
import { toPersonLine, type ShownPerson } from "#app/accounts/person-line.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { drawTombstone } from "./drawing.ts";
import type { ReleasedAnswer } from "./released-answer.ts";

/** A published contribution as every page shows it. Nothing in it is secret. */
export type ShownContribution = {
  id: string;
  number: string;
  kind: Kind | null;
  quote: string | null;
  quoteBefore: string | null;
  isReply: boolean;
  /** The contribution it answers. */
  answers: string | null;
  /** Hidden or withdrawn; stands there for its answers. */
  isTombstone: boolean;
  drawing: string;
  supports: number;
  who: string;
  isTeam: boolean;
  /** Set where it is about a version of the paper that is no longer the one everybody reads. */
  earlierVersion: number | null;
  /** And whether that settles it, if its author has said so. */
  standing: Standing | "open" | null;
  sectionKey: string | null;
  sectionTitle: string | null;
  passageId: string | null;
  passageNumber: string | null;
  /** What the team answered, once it is released. */
  answer: ReleasedAnswer | null;
  replies: ShownContribution[];
};

/** One's own contribution as only the author sees it: newest wording, state, and what was decided. */
export type OwnContribution = {
  number: string;
  kind: Kind | null;
  html: string;
  /** Whether what the author wrote is still there; it goes where nobody else can read it any more. */
  hasOwnWords: boolean;
  status: Status | "hidden";
  at: number;
  isPublicBesides: boolean;
  /** Out of sight, until this newer wording is published. */
  isHiddenBesides: boolean;
  sectionKey: string | null;
  sectionTitle: string | null;
  passageId: string | null;
  passageNumber: string | null;
  outcome: Outcome | null;
  reason: Reason | null;
  explanation: string | null;
  /** The law a decision rests on, if it does. */
  legalGround: string | null;
  wasReported: boolean;
  /** Against a decision that takes words away one can complain until then. UTC milliseconds. */
  complainUntil: number | null;
  /** The words it is about have changed: what the author says to that, if anything yet. */
  standing: Standing | "open" | null;
  /** What the author said against it, and what became of that. */
  complaint: { filedAt: number; result: ComplaintResult | null } | null;
};

/** One's own at a place where, under the same number, its public wording or its tombstone may stand as well. */
export type PlacedOwn = OwnContribution & { isShownBesides: boolean };

export type Tombstone = { number: string; withdrawn: boolean; reason: Reason | null };

type PublicRow = ShownPerson & {
  id: string; number: number; kind: Kind | null; quote: string | null; quoteBefore: string | null; drawing: string; supports: number; authorIsTeam: number; passageId: string | null;
  sectionKey: string | null; sectionTitle: string | null; passageNumber: string | null; parentId: string | null; parentNumber: number | null; earlierVersion: number | null; standing: Standing | "open" | null;
};

type TombstoneRow = { id: string; number: number; sectionKey: string | null; passageId: string | null; passageNumber: string | null; withdrawn: number; reason: Reason | null };

/** Rows of the public view as threads: each top-level contribution with its replies, in the order of the rows. Where one is gone that was answered, its tombstone holds the answers. */
export function toThreads(rows: PublicRow[], tombstones: TombstoneRow[] = []): ShownContribution[] {
  const answered = new Set(rows.map((row) => row.parentId));
  const gone = tombstones.filter(({ id }) => answered.has(id));
  const shown = new Map([...gone.map(toTombstone), ...rows.map(toShown)].map((contribution) => [contribution.id, contribution]));
  const roots: ShownContribution[] = gone.flatMap(({ id }) => shown.get(id) ?? []);
  for (const row of rows) {
    const contribution = shown.get(row.id);
    if (!contribution) continue;
    const parent = row.parentId ? shown.get(row.parentId) : undefined;
    if (parent) parent.replies.push(contribution);
    else roots.push(contribution);
  }
  return gone.length === 0 ? roots : roots.toSorted((one, other) => one.number.localeCompare(other.number, "de", { numeric: true }));
}

function toShown(row: PublicRow): ShownContribution {
  const { id, kind, quote, quoteBefore, drawing, supports, sectionKey, sectionTitle, passageId, passageNumber, earlierVersion, standing } = row;
  return {
    id, number: toContributionNumber(row.number), kind, quote, quoteBefore, drawing, supports, passageId, sectionKey, sectionTitle, passageNumber,
    isReply: row.parentId !== null, answers: row.parentNumber === null ? null : toContributionNumber(row.parentNumber), isTombstone: false,
    who: toPersonLine(row), isTeam: row.authorIsTeam === 1, earlierVersion, standing, answer: null, replies: [],
  };
}

function toTombstone({ id, number, sectionKey, passageId, passageNumber, withdrawn, reason }: TombstoneRow): ShownContribution {
  return {
    id, number: toContributionNumber(number), kind: null, quote: null, quoteBefore: null, supports: 0, passageId, sectionKey, sectionTitle: null, passageNumber,
    isReply: false, answers: null, isTombstone: true, drawing: drawTombstone({ number, withdrawn: withdrawn === 1, reason }), who: "", isTeam: false, earlierVersion: null, standing: null, answer: null, replies: [],
  };
}

/** How many contributions these are, answers included; what is gone does not count. */
export function countAll(threads: ShownContribution[]): number {
  return threads.reduce((sum, thread) => sum + (thread.isTombstone ? 0 : 1) + thread.replies.length, 0);
}
