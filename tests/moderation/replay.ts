import type { OpenDb } from "#db/open.ts";

type Decision = {
  id: string; contribution_id: string; revision_id: string; outcome: string; from_status: string; to_status: string;
  refers_to_id: string | null; former_public_id: string | null; former_hidden_at: number | null; at: number;
};
type Revision = { id: string; contribution_id: string; n: number; by_moderation: number; status: string; at: number };
type Replayed = { states: Map<string, string>; hidden: Set<string> };

/**
 * Tells the story anew from what nobody can change: the wordings with their times, the withdrawals, and the log.
 * Uses nothing but the decisions' own fields, so that a log with a hole in it leads elsewhere.
 */
export function replayLog({ sqlite }: OpenDb): Replayed {
  const revisions = sqlite.prepare("select id, contribution_id, n, by_moderation, status, submitted_at as at from revisions order by rowid").all() as Revision[];
  const decisions = sqlite.prepare("select *, decided_at as at from decisions order by rowid").all() as Decision[];
  const withdrawals = sqlite.prepare("select id, withdrawn_at as at from contributions where withdrawn_at is not null").all() as { id: string; at: number }[];
  const replayed: Replayed = { states: new Map(), hidden: new Set() };
  const written = revisions.filter((revision) => revision.by_moderation === 0);
  const events = [
    ...written.map((revision) => ({ at: revision.at, run: () => submit(replayed, revision, written) })),
    ...decisions.map((decision) => ({ at: decision.at, run: () => decideAgain(replayed, decision, { written, decisions }) })),
    ...withdrawals.map(({ id, at }) => ({ at, run: () => withdraw(replayed, revisions.filter((revision) => revision.contribution_id === id)) })),
  ];
  for (const event of events.toSorted((a, b) => a.at - b.at)) event.run();
  return replayed;
}

/** What the database says now: the state of every wording, and what is hidden. */
export function readNow({ sqlite }: OpenDb): Replayed {
  const revisions = sqlite.prepare("select id, status from revisions").all() as { id: string; status: string }[];
  const hidden = sqlite.prepare("select id from contributions where hidden_at is not null").pluck().all() as string[];
  return { states: new Map(revisions.map(({ id, status }) => [id, status])), hidden: new Set(hidden) };
}

function submit({ states }: Replayed, revision: Revision, written: Revision[]) {
  for (const earlier of written) if (earlier.contribution_id === revision.contribution_id && states.get(earlier.id) === "pending") states.set(earlier.id, "superseded");
  states.set(revision.id, "pending");
}

function withdraw({ states }: Replayed, revisions: Revision[]) {
  for (const { id } of revisions) if (["pending", "published", "returned", "rejected"].includes(states.get(id) ?? "")) states.set(id, "withdrawn");
}

function decideAgain(replayed: Replayed, decision: Decision, { written, decisions }: { written: Revision[]; decisions: Decision[] }) {
  const { states, hidden } = replayed;
  const { outcome, contribution_id: contribution, revision_id: revision } = decision;
  if (outcome === "undo") return takeBack(replayed, decisions.find(({ id }) => id === decision.refers_to_id)!, written);
  if (outcome === "cut") for (const { id } of ofContribution(written, contribution)) if (states.get(id) === "pending") states.set(id, "superseded");
  if (outcome !== "cut" && states.get(revision) !== decision.from_status) throw new Error(`${outcome}: the log says ${decision.from_status}, the story ${states.get(revision)}`);
  if (decision.former_public_id && decision.former_public_id !== revision) states.set(decision.former_public_id, "superseded");
  states.set(revision, decision.to_status);
  if (outcome === "hide") hidden.add(contribution);
  else if (decision.to_status === "published") hidden.delete(contribution);
}

function takeBack({ states, hidden }: Replayed, undone: Decision, written: Revision[]) {
  states.set(undone.revision_id, undone.outcome === "cut" ? "superseded" : undone.from_status);
  if (undone.former_public_id && undone.former_public_id !== undone.revision_id) states.set(undone.former_public_id, "published");
  if (undone.outcome === "cut") states.set(ofContribution(written, undone.contribution_id).findLast(({ id }) => states.get(id) === "superseded")!.id, "pending");
  if (undone.outcome === "hide") hidden.delete(undone.contribution_id);
  if (undone.to_status === "published" && undone.former_hidden_at !== null) hidden.add(undone.contribution_id);
}

function ofContribution(revisions: Revision[], contribution: string): Revision[] {
  return revisions.filter((revision) => revision.contribution_id === contribution).toSorted((a, b) => a.n - b.n);
}
