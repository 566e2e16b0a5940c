import { eq } from "drizzle-orm";
import { type Db, noteBesideReading } from "#db/open.ts";
import { deskOpenings } from "#db/schema/moderation.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { HOUR, MINUTE } from "#app/text/dates.ts";
import { nameModerators } from "./log.server.ts";

/** Afterwards nobody is thought to be looking any more. */
const SAID_FOR = HOUR;

/** Who else had this in front of them within the hour; then notes that now it is this moderator. It binds nobody, so it is written at most once a minute. */
export function noteOpening(db: Db, { moderator, contributionId, now }: { moderator: Moderator; contributionId: string; now: number }): { by: string; minutes: number } | null {
  const last = db.select().from(deskOpenings).where(eq(deskOpenings.contributionId, contributionId)).get();
  const isOwn = last?.personId === moderator.id;
  if (!isOwn || now - last.openedAt > MINUTE) {
    const opening = { personId: moderator.id, openedAt: now };
    noteBesideReading(db, (tx) => tx.insert(deskOpenings).values({ contributionId, ...opening }).onConflictDoUpdate({ target: deskOpenings.contributionId, set: opening }).run());
  }
  if (!last || isOwn || now - last.openedAt > SAID_FOR) return null;
  return { by: nameModerators(db).get(last.personId) ?? "einer anderen Person der Moderation", minutes: Math.floor((now - last.openedAt) / MINUTE) };
}
