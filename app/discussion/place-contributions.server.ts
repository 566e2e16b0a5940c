import { sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { contributions } from "#db/schema/discussion.ts";
import { passagePlaces, passages, paperVersions, sections } from "#db/schema/paper.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";

/** Somebody wrote on a version while the next one was published. */
export function isSuperseded(db: Db, { version }: { version: { number: number } }): boolean {
  return findPublishedVersion(db)?.number !== version.number;
}

/** Puts every contribution where its words stand in the newest version. Without its passage it stays in the section of the same key; where that is gone, too, in the one it was written in. */
export function placeContributions(tx: Db) {
  const place = sql`(select ${passagePlaces.placeId} from ${passagePlaces} where ${passagePlaces.passageId} = contributions.passage_id)`;
  const newest = sql`(select ${paperVersions.id} from ${paperVersions} where ${paperVersions.publishedAt} is not null order by ${paperVersions.number} desc limit 1)`;
  tx.update(contributions)
    .set({
      placePassageId: place,
      changedInId: sql`(select ${passagePlaces.changedInId} from ${passagePlaces} where ${passagePlaces.passageId} = contributions.passage_id)`,
      placeSectionId: sql`coalesce(
        (select ${passages.sectionId} from ${passages} where ${passages.id} = ${place}),
        (select n.id from ${sections} w join ${sections} n on n.key = w.key and n.version_id = ${newest} where w.id = contributions.section_id),
        ${contributions.placeSectionId}, contributions.section_id)`,
    })
    .where(sql`${contributions.sectionId} is not null`)
    .run();
}
