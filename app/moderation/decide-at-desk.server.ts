import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import type { RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS } from "#app/text/words.ts";
import { decide } from "./decide.server.ts";
import type { DecisionForm } from "./decision-form.ts";
import { notUndone } from "./decision-log.server.ts";
import { findSeenBody } from "./desk.server.ts";
import { findRepeated } from "./find-repeated.server.ts";
import { nameModerators } from "./log.server.ts";
import { findNext } from "./queue.server.ts";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import { toRefusal } from "./refusal.ts";

type AtDesk = { ok: true; path: string } | { ok: false; status: number; errors: Partial<Record<string, string>>; seenBody: string | null; title?: string };
type Deciding = { moderator: Moderator; form: DecisionForm; filter: QueueFilter; now: number };

/** Decides and leads on to the next item of the same filter; refused, it says why and which wording was seen. */
export function decideAtDesk(db: Db, { moderator, form, filter, now }: Deciding): AtDesk {
  const { revision, reason, ...words } = form;
  const goOn = ({ seen, decisionId }: { seen: RevisionSeen; decisionId: string }): AtDesk => {
    const next = findNext(db, { filter, moderator, now, after: seen });
    return { ok: true, path: `/moderation${next ? `/${next}` : ""}${toQueueQuery(filter, { entschieden: decisionId })}` };
  };
  const decided = decide(db, { moderator, revisionId: revision, reason: reason || null, ...words, now });
  if (decided.ok) return goOn(decided);
  const repeated = decided.problem === "no-longer-as-seen" && findRepeated(db, { moderator, revisionId: revision, outcome: form.outcome, now });
  if (repeated) return goOn(repeated);
  const { status, field, sentence } = toRefusal(decided);
  if (decided.problem !== "no-longer-as-seen") return { ok: false, status, errors: { [field]: sentence }, seenBody: null };
  const standing = findDecisionOf(db, revision);
  return { ok: false, status, errors: { [field]: standing?.sentence ?? sentence }, seenBody: findSeenBody(db, revision) ?? null, ...(standing ? { title: "Schon entschieden" } : {}) };
}

/** Who decided about exactly this wording, and how. */
function findDecisionOf(db: Db, revisionId: string): { sentence: string } | undefined {
  const found = db
    .select({ outcome: decisions.outcome, decidedAt: decisions.decidedAt, by: decisionDetails.decidedById })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(decisions.revisionId, revisionId), ne(decisions.outcome, "second"), ne(decisions.outcome, "undo"), notUndone()))
    .orderBy(desc(sql`decisions.rowid`))
    .limit(1)
    .get();
  if (!found) return undefined;
  const who = nameModerators(db).get(found.by ?? "") ?? "Die Moderation";
  return { sentence: `Inzwischen entschieden: ${who}, ${toDayAndTime(found.decidedAt)}: ${OUTCOME_WORDS[found.outcome]}. Dabei bleibt es; Ihre Entscheidung zählt nicht.` };
}
