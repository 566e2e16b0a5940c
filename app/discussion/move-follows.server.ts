import { and, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/open.ts";
import { passagePlaces, passages } from "#db/schema/paper.ts";
import { follows } from "#db/schema/responses.ts";

const places = alias(passages, "places");

/** Who follows a Randnummer goes on following its passage under the number it has now. Where a Neuausgabe has no such passage, nobody follows another by its number. */
export function moveFollows(tx: Db, { former, isNewEdition }: { former: { id: string }; isNewEdition: boolean }) {
  const rows = tx
    .select({ personId: follows.personId, number: follows.passageNumber, followedAt: follows.followedAt, now: places.number })
    .from(follows)
    .leftJoin(passages, and(eq(passages.number, follows.passageNumber), eq(passages.versionId, former.id)))
    .leftJoin(passagePlaces, eq(passagePlaces.passageId, passages.id))
    .leftJoin(places, eq(places.id, passagePlaces.placeId))
    .where(isNotNull(follows.passageNumber))
    .all();
  const moved = rows.filter(({ number, now }) => now !== number && (now !== null || isNewEdition));
  for (const { personId, number } of moved) tx.delete(follows).where(and(eq(follows.personId, personId), eq(follows.passageNumber, number!))).run();
  for (const { personId, now, followedAt } of moved) if (now !== null) tx.insert(follows).values({ personId, passageNumber: now, followedAt }).onConflictDoNothing().run();
}
