import { eq } from "drizzle-orm";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { findNewestVersion, reviseAnswer, writeAnswer } from "#app/evaluation/answers.server.ts";
import { findRelease, releaseAnswers } from "#app/evaluation/release-answers.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { Db } from "#db/open.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import type { Disposition } from "#db/schema/sets.ts";
import { currentRevision, givenModerator, type givenPublished, NOW } from "#tests/support/builders.ts";

export const WORDS = "Das nehmen wir in die nächste Fassung auf.";
type Written = { author: TeamMember; numbers: number[]; body?: string; disposition?: Disposition; section?: string; now?: number };

/** The wordings that are public now, as a form would carry them. */
export function seen(db: Db, numbers: number[]) {
  return numbers.map((number) => ({ number, revisionId: db.select({ id: publicContributions.revisionId }).from(publicContributions).where(eq(publicContributions.number, number)).get()?.id ?? "" }));
}

export function tryAnswer(db: Db, { author, numbers, body = WORDS, disposition = "adopted", section = "stellen", now = NOW }: Written) {
  return writeAnswer(db, { author, sectionKey: section, body, disposition, members: seen(db, numbers), now });
}

/** A draft; returns the answer's id. */
export function givenDraft(db: Db, written: Written): string {
  const saved = tryAnswer(db, written);
  if (!saved.ok) throw new Error(saved.problem);
  return saved.answerId;
}

export function newestVersion(db: Db, answerId: string): string {
  return findNewestVersion(db, answerId)?.id ?? "";
}

export function revise(db: Db, { answerId, author, numbers, body = WORDS, disposition = "adopted", version = newestVersion(db, answerId) }: Written & { answerId: string; version?: string }) {
  return reviseAnswer(db, { answerId, author, version, body, disposition, members: seen(db, numbers), now: NOW });
}

export function release(db: Db, author: TeamMember, { section = "stellen", now = NOW } = {}) {
  return releaseAnswers(db, { author, sectionKey: section, seen: findRelease(db, section).seen, now });
}

export function givenReleased(db: Db, written: Written): string {
  const answerId = givenDraft(db, written);
  const released = release(db, written.author, { section: written.section ?? "stellen" });
  if (!released.ok) throw new Error(released.problem);
  return answerId;
}

/** The author writes a new wording and it is published. */
export function editAndPublish(db: Db, { number, author }: Pick<ReturnType<typeof givenPublished>, "number" | "author">, body = "So ist es hoffentlich besser gesagt.") {
  editContribution(db, { author, number, kind: "agreement", body, now: NOW });
  decide(db, { moderator: givenModerator(db), revisionId: currentRevision(db, number).id, outcome: "publish", now: NOW });
}
