import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Reason, Status } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { announce } from "#app/discussion/announce.server.ts";
import { findDetails } from "#app/discussion/example-details.server.ts";
import { insertCutRevision, makePublic, settleRevision } from "#app/discussion/settle-revision.server.ts";
import { escapeHtml } from "#app/text/escape.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { REASON_WORDS } from "#app/text/words.ts";
import { toGapMark } from "./cut.ts";
import { type CutField, type CutProblem, type Shortened, toCutExample } from "./cut-example.ts";
import type { DeskOutcome } from "./decision-form.ts";
import { queueDecisionMail, UNDO_PERIOD } from "./decision-mail.server.ts";
import { hasOtherModerator } from "./other-moderator.server.ts";
import { isLeftToOthers, logDecision } from "./decision-log.server.ts";

export type DecisionToMake = {
  moderator: Moderator;
  revisionId: string;
  outcome: DeskOutcome;
  reason?: Reason | null;
  explanation?: string;
  legalGround?: string;
  now: number;
} & Shortened;
export type Decided =
  | { ok: true; decisionId: string; seen: RevisionSeen }
  | { ok: false; problem: "no-longer-as-seen" | "own" | "asked-for-second" | "nobody-else" | "unknown" }
  | { ok: false; problem: "cut"; field: CutField; detail: CutProblem };

/**
 * Decides on exactly the wording the moderator saw: state, log and mail in one transaction.
 * If that wording is no longer waiting, nothing changes.
 */
export function decide(db: Db, decision: DecisionToMake): Decided {
  return transact(db, (tx): Decided => {
    const seen = tx.select().from(allRevisions).where(eq(allRevisions.id, decision.revisionId)).get();
    if (!seen) return { ok: false, problem: "unknown" };
    if (seen.authorId === decision.moderator.id) return { ok: false, problem: "own" };
    if (isLeftToOthers(tx, decision)) return { ok: false, problem: "asked-for-second" };
    if (seen.status !== "pending") return { ok: false, problem: "no-longer-as-seen" };
    const change = applyOutcome(tx, seen, decision);
    if (!change.ok) return change;
    const decisionId = logDecision(tx, { ...decision, ...change, seen });
    queueDecisionMail(tx, { decisionId, seen, ...decision });
    if (change.toStatus === "published" && change.formerPublicId === null) announce(tx, { contributionId: seen.contributionId, now: decision.now, notBefore: decision.now + UNDO_PERIOD });
    return { ok: true, decisionId, seen };
  });
}

type Change = { ok: true; toStatus: Status; revisionId: string; formerPublicId: string | null };

function applyOutcome(tx: Db, seen: RevisionSeen, decision: DecisionToMake): Change | Extract<Decided, { ok: false }> {
  const { outcome, now } = decision;
  if (outcome === "second" && !hasOtherModerator(tx, { moderator: decision.moderator, authorId: seen.authorId })) return { ok: false, problem: "nobody-else" };
  if (outcome === "second") return { ok: true, toStatus: "pending", revisionId: seen.id, formerPublicId: null };
  if (outcome === "cut") return publishCut(tx, seen, decision);
  if (outcome === "publish") return publish(tx, seen.id, now);
  const toStatus = outcome === "return" ? "returned" : "rejected";
  const settled = settleRevision(tx, { id: seen.id, from: "pending", to: toStatus });
  return settled ? { ok: true, toStatus, revisionId: seen.id, formerPublicId: null } : { ok: false, problem: "no-longer-as-seen" };
}

function publish(tx: Db, id: string, now: number): Change | Extract<Decided, { ok: false }> {
  const made = makePublic(tx, { id, from: "pending", now });
  return made.ok ? { ok: true, toStatus: "published", revisionId: id, formerPublicId: made.formerPublicId } : { ok: false, problem: "no-longer-as-seen" };
}

function publishCut(tx: Db, seen: RevisionSeen, { reason, now, ...shortened }: DecisionToMake): Change | Extract<Decided, { ok: false }> {
  const word = REASON_WORDS[reason ?? "other"];
  const cut = toCutExample({ body: seen.body, details: findDetails(tx, seen.id) }, shortened, word);
  if (!cut.ok) return { ok: false, problem: "cut", field: cut.field, detail: cut.problem };
  const rendered = renderUntrusted(cut.body.replaceAll(toGapMark(word), `\\[${toGapMark(word).slice(1, -1)}\\]`));
  if (!rendered.ok) return { ok: false, problem: "cut", field: "cutBody", detail: "adds-words" };
  const html = rendered.html.replaceAll(escapeHtml(toGapMark(word)), `<span class="cut">${escapeHtml(toGapMark(word))}</span>`);
  settleRevision(tx, { id: seen.id, from: "pending", to: "superseded" });
  return publish(tx, insertCutRevision(tx, { original: seen, body: cut.body, html, details: cut.details, now }), now);
}
