import type { Db } from "#db/open.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { decide } from "./decide.server.ts";
import type { DecisionForm } from "./decision-form.ts";
import { findSeenBody } from "./desk.server.ts";
import { findNext } from "./queue.server.ts";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import { toRefusal } from "./refusal.ts";

type AtDesk = { ok: true; path: string } | { ok: false; status: number; errors: Partial<Record<string, string>>; seenBody: string | null };

/** Decides and leads on to the next item of the same filter; refused, it says why and which wording was seen. */
export function decideAtDesk(db: Db, { moderator, form, filter, now }: { moderator: Moderator; form: DecisionForm; filter: QueueFilter; now: number }): AtDesk {
  const { revision, reason, ...words } = form;
  const decided = decide(db, { moderator, revisionId: revision, reason: reason || null, ...words, now });
  if (decided.ok) {
    const next = findNext(db, { filter, moderator, now, after: decided.seen });
    return { ok: true, path: `/moderation${next ? `/${next}` : ""}${toQueueQuery(filter, { entschieden: decided.decisionId })}` };
  }
  const { status, field, sentence } = toRefusal(decided);
  return { ok: false, status, errors: { [field]: sentence }, seenBody: decided.problem === "no-longer-as-seen" ? (findSeenBody(db, revision) ?? null) : null };
}
