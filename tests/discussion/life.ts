import { asc, eq } from "drizzle-orm";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { hideContribution, reverseDecision } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { DeskOutcome } from "#app/moderation/decision-form.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { SECOND } from "#app/text/dates.ts";
import { REASON_WORDS } from "#app/text/words.ts";
import type { OpenDb } from "#db/open.ts";
import { decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Outcome } from "#db/schema/sets.ts";
import { givenDiscussion, givenModerator, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const ORIGINAL = "Bei uns hat das Rathaus zwei Stellen geschaffen, leider ohne jede Absprache.";
export const EDITED = "Bei uns hat das Rathaus zwei Stellen geschaffen. Die Absprache fehlt bis heute.";
export const CUT = "Bei uns hat das Rathaus zwei Stellen geschaffen";

export type Who = "author" | "stranger" | "moderator" | "colleague" | "author as moderator";
export type Act = "submit" | "edit" | "withdraw" | DeskOutcome | "hide" | "reverse" | "show again" | "undo";
export type World = OpenDb & { people: Record<Who, Practitioner & Moderator>; now: number };
type Answer = { ok: true } | { ok: false; problem: string };

/** A discussion with everybody who might do something; nothing is said yet. */
export function givenWorld(): World {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db, { sizeClass: "small", land: "HE" });
  const people = { author, "author as moderator": author, stranger: givenPractitioner(db), moderator: givenModerator(db), colleague: givenModerator(db) };
  return { ...database, people: people as unknown as World["people"], now: NOW };
}

/** One act by one person, ten seconds after the one before. Decisions are about the wording the moderator sees: the newest. */
export function act(world: World, what: Act, who: Who): Answer {
  const { db, people } = world;
  world.now += 10 * SECOND;
  const base = { author: people[who], moderator: people[who], number: 1, now: world.now };
  const grounds = { reason: "off-topic", explanation: "Bitte beim Absatz bleiben." } as const;
  if (what === "submit") return submitContribution(db, { ...base, place: somewhere(db), kind: "objection", body: ORIGINAL });
  if (what === "edit") return editContribution(db, { ...base, kind: "objection", body: `${EDITED} ${"So ist es. ".repeat(countWordings(world))}`.trim() });
  if (what === "withdraw") return withdrawContribution(db, base);
  if (what === "hide") return hideContribution(db, { ...base, ...grounds });
  const decisionId = lastDecision(world)?.id ?? "";
  if (what === "show again") return reverseDecision(db, { ...base, decisionId: lastDecision(world, "hide")?.id ?? "", explanation: "Auf Beschwerde." });
  if (what === "reverse") return reverseDecision(db, { ...base, decisionId, explanation: "Auf Beschwerde." });
  if (what === "undo") return undoDecision(db, { ...base, decisionId });
  const revision = newestOfAuthor(world);
  return decide(db, { ...base, revisionId: revision?.id ?? "", outcome: what, ...(what === "publish" ? {} : grounds), cutBody: CUT });
}

/** How a contribution may stand before something is done with it: the acts that lead there. */
export const BEGINNINGS = {
  nothing: [],
  pending: [["submit", "author"]],
  "a second opinion asked": [["submit", "author"], ["second", "moderator"]],
  returned: [["submit", "author"], ["return", "moderator"]],
  rejected: [["submit", "author"], ["reject", "moderator"]],
  "rejected, edit waiting": [["submit", "author"], ["reject", "moderator"], ["edit", "author"]],
  published: [["submit", "author"], ["publish", "moderator"]],
  "published, edit waiting": [["submit", "author"], ["publish", "moderator"], ["edit", "author"]],
  "published, edit returned": [["submit", "author"], ["publish", "moderator"], ["edit", "author"], ["return", "moderator"]],
  "published, edit rejected": [["submit", "author"], ["publish", "moderator"], ["edit", "author"], ["reject", "moderator"]],
  cut: [["submit", "author"], ["cut", "moderator"]],
  "cut, edit waiting": [["submit", "author"], ["cut", "moderator"], ["edit", "author"]],
  hidden: [["submit", "author"], ["publish", "moderator"], ["hide", "moderator"]],
  "hidden, edit waiting": [["submit", "author"], ["publish", "moderator"], ["hide", "moderator"], ["edit", "author"]],
  "hidden, edit returned": [["submit", "author"], ["publish", "moderator"], ["hide", "moderator"], ["edit", "author"], ["return", "moderator"]],
  "hidden, edit rejected": [["submit", "author"], ["publish", "moderator"], ["hide", "moderator"], ["edit", "author"], ["reject", "moderator"]],
  "withdrawn while pending": [["submit", "author"], ["withdraw", "author"]],
  "withdrawn after publication": [["submit", "author"], ["publish", "moderator"], ["withdraw", "author"]],
  "withdrawn while hidden": [["submit", "author"], ["publish", "moderator"], ["hide", "moderator"], ["withdraw", "author"]],
} as const satisfies Record<string, readonly (readonly [Act, Who])[]>;
export type Beginning = keyof typeof BEGINNINGS;

export function givenBeginning(beginning: Beginning): World {
  const world = givenWorld();
  for (const [what, who] of BEGINNINGS[beginning]) {
    const done = act(world, what, who);
    if (!done.ok) throw new Error(`${what}: ${done.problem}`);
  }
  return world;
}

/** "1 superseded, 2 published – hidden": every wording with its state, then whether the whole is out of sight. */
export function describeStates({ db }: Pick<World, "db">, number = 1): string {
  const all = db.select().from(allRevisions).where(eq(allRevisions.number, number)).orderBy(asc(allRevisions.n)).all();
  const wordings = all.map((revision) => `${revision.n} ${revision.status}`).join(", ");
  if (all.some((revision) => revision.withdrawnAt)) return `${wordings} – withdrawn`;
  return all.some((revision) => revision.hiddenAt) ? `${wordings} – hidden` : wordings;
}

/** What everybody sees of it: "original", "edited", "cut", a tombstone, or "nothing". */
export function describeSeen({ db }: Pick<World, "db">, number = 1): string {
  const html = findPublished(db, number)?.drawing;
  if (html) return html.includes('class="cut"') ? "cut" : html.includes("ohne jede Absprache") ? "original" : "edited";
  const tombstone = findTombstone(db, number);
  if (!tombstone) return "nothing";
  return tombstone.withdrawn ? "[zurückgezogen]" : `[ausgeblendet: ${tombstone.reason && REASON_WORDS[tombstone.reason]}]`;
}

export function lastDecision({ db }: Pick<World, "db">, outcome?: Outcome) {
  return db.select().from(decisions).where(outcome && eq(decisions.outcome, outcome)).all().at(-1);
}

function newestOfAuthor({ db }: World) {
  return db.select().from(allRevisions).where(eq(allRevisions.byModeration, 0)).orderBy(asc(allRevisions.n)).all().at(-1);
}

function countWordings({ db }: World): number {
  return db.select().from(allRevisions).where(eq(allRevisions.byModeration, 0)).all().length;
}
