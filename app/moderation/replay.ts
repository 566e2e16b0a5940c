import type { Outcome, Status } from "#db/schema/sets.ts";

export type Wording = { id: string; n: number; byModeration: number; isErased: boolean };
export type Decided = {
  id: string; revisionId: string; outcome: Outcome; fromStatus: Status; toStatus: Status;
  refersToId: string | null; formerPublicId: string | null; formerHiddenAt: number | null; newestN: number; decidedAt: number;
};
/** What nobody can change about one contribution: its wordings by number, its lines of the log in their order, whether it was withdrawn. */
export type Past = { wordings: Wording[]; decisions: Decided[]; isWithdrawn: boolean };
/** Where that leads: a state for each wording, the public one, and whether the whole is out of sight. */
export type Standing = { states: Map<string, Status>; publicId: string | null; isHidden: boolean };
/** A line of the log that does not fit the story, and how the story has it. */
export type Contradiction = { decision: Decided; found: Found };
type Found = { what: "state"; when: "davor" | "danach"; state: Status | undefined } | { what: "public" } | { what: "hidden"; isHidden: boolean };

/**
 * Tells one contribution's story anew. The order is that of the log and of the wordings' numbers, so that no clock matters;
 * a decision's fields are compared with the story, not copied into it.
 */
export function replay({ wordings, decisions, isWithdrawn }: Past): Standing & { contradictions: Contradiction[] } {
  const now: Standing = { states: new Map(), publicId: null, isHidden: false };
  const before = new Map<string, Standing>();
  const contradictions: Contradiction[] = [];
  const written = wordings.filter(({ byModeration }) => byModeration === 0);
  for (const decision of decisions) {
    while (written[0] && written[0].n <= decision.newestN) submit(now, written.shift()!);
    contradictions.push(...findContradictions(now, decision).map((found) => ({ decision, found })));
    before.set(decision.id, { ...now, states: new Map(now.states) });
    decideAgain(now, decision, { before, decisions });
    const state = now.states.get(decision.revisionId);
    if (state !== decision.toStatus) contradictions.push({ decision, found: { what: "state", when: "danach", state } });
  }
  for (const wording of written) submit(now, wording);
  if (isWithdrawn) withdraw(now);
  else for (const { id, isErased } of wordings) if (isErased) putAside(now, id);
  return { ...now, contradictions };
}

function findContradictions({ states, publicId, isHidden }: Standing, { outcome, revisionId, fromStatus, formerPublicId, formerHiddenAt }: Decided): Found[] {
  const from = outcome === "cut" ? [...states.values()].find((state) => state === "pending") : states.get(revisionId);
  const publishes = outcome === "publish" || outcome === "cut" || outcome === "reverse";
  return [
    ...(from === fromStatus ? [] : [{ what: "state", when: "davor", state: from } as const]),
    ...(publishes && formerPublicId !== publicId ? [{ what: "public" } as const] : []),
    ...((formerHiddenAt !== null) === isHidden ? [] : [{ what: "hidden", isHidden } as const]),
  ];
}

function submit({ states }: Standing, { id }: Wording) {
  supersedePending(states);
  states.set(id, "pending");
}

function decideAgain(now: Standing, decision: Decided, { before, decisions }: { before: Map<string, Standing>; decisions: Decided[] }) {
  const { outcome, revisionId, refersToId } = decision;
  if (outcome === "hide") now.isHidden = true;
  if (outcome === "return") now.states.set(revisionId, "returned");
  if (outcome === "reject") now.states.set(revisionId, "rejected");
  if (outcome === "cut") supersedePending(now.states);
  if (outcome === "publish" || outcome === "cut" || outcome === "reverse") publish(now, revisionId);
  if (outcome === "undo") takeBack(now, decisions.find(({ id }) => id === refersToId), before);
}

function publish(now: Standing, id: string) {
  if (now.publicId !== null) now.states.set(now.publicId, "superseded");
  now.states.set(id, "published");
  now.publicId = id;
  now.isHidden = false;
}

/** Everything is as before; only a shortened wording, once made, stays as one that does not count. */
function takeBack(now: Standing, undone: Decided | undefined, before: Map<string, Standing>) {
  const then = undone && before.get(undone.id);
  if (!then) return;
  Object.assign(now, { ...then, states: new Map(then.states) });
  if (undone.outcome === "cut") now.states.set(undone.revisionId, "superseded");
}

function withdraw({ states }: Standing) {
  for (const [id, state] of states) if (state !== "superseded") states.set(id, "withdrawn");
}

/** Words erased with their author's account wait for nobody any more. */
function putAside({ states }: Standing, id: string) {
  if (states.get(id) === "pending") states.set(id, "superseded");
}

function supersedePending(states: Map<string, Status>) {
  for (const [id, state] of states) if (state === "pending") states.set(id, "superseded");
}
