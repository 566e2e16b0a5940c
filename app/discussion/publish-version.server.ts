import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { contributions } from "#db/schema/discussion.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { findPreferences } from "#app/notifications/preferences.server.ts";
import { type DraftVersion, findDraftVersion } from "#app/paper/draft-version.server.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { publishDraft } from "#app/paper/publish-draft.server.ts";
import { moveFollows } from "./move-follows.server.ts";
import { placeContributions } from "./place-contributions.server.ts";

export type Published = { ok: true; number: number; people: number } | { ok: false; problem: "gone" | "unconfirmed" };

/** Puts the confirmed draft in the place of the version under discussion: text, numbers, where every contribution stands and the mails to those whose passage changed, all or nothing. */
export function publishVersion(db: Db, { versionId, now }: { versionId: string; now: number }): Published {
  return transact(db, (tx): Published => {
    const draft = findDraftVersion(tx);
    if (draft?.id !== versionId) return { ok: false, problem: "gone" };
    if (draft.confirmedAt === null) return { ok: false, problem: "unconfirmed" };
    const [authors, former] = [listAuthors(tx), findPublishedVersion(tx)];
    const touched = publishDraft(tx, { draft, now });
    placeContributions(tx);
    if (former) moveFollows(tx, { former, isNewEdition: draft.newEdition === 1 });
    return { ok: true, number: draft.number, people: askAuthors(tx, { draft, authors: authors.filter(({ placeId }) => touched.has(placeId ?? "")), now }) };
  });
}

/** What people wrote on a passage, with where it stands. */
function listAuthors(tx: Db) {
  return tx
    .select({ personId: people.id, email: people.email, number: contributions.number, placeId: contributions.placePassageId })
    .from(contributions)
    .innerJoin(people, eq(people.id, contributions.authorId))
    .where(and(isNotNull(contributions.publicRevisionId), isNotNull(contributions.placePassageId), isNull(contributions.withdrawnAt)))
    .orderBy(asc(contributions.number))
    .all();
}

/** One mail for all contributions of a person; how many people get one. */
function askAuthors(tx: Db, { draft, authors, now }: { draft: DraftVersion; authors: ReturnType<typeof listAuthors>; now: number }): number {
  const byPerson = [...Map.groupBy(authors, ({ personId }) => personId)].filter(([personId]) => findPreferences(tx, { id: personId }).replies);
  for (const [personId, rows] of byPerson) {
    queueMail(tx, { kind: "passage-changed", recipient: rows[0]!.email, personId, payload: { numbers: rows.map(({ number }) => number), version: draft.number }, dedupeKey: `passage-changed:${draft.id}:${personId}`, now });
  }
  return byPerson.length;
}
