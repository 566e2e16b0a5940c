import { asc, eq, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { paperVersions, passagePlaces, passages, sections } from "#db/schema/paper.ts";
import type { Absorbed, Dropped } from "./gone-numbers.ts";
import { versionColumns } from "./read-paper.server.ts";

/** Randnummern that no passage of the newest version has any more, as far as a section has to answer for them: of dropped passages with the last words they had, and of those that went into another. A Neuausgabe ends what was counted before it. */
export function listGone(db: Db, section: { key: string; versionId: string }): { dropped: Dropped[]; absorbed: Absorbed[] } {
  const last = new Map(goneFrom(db).all({ version: section.versionId }).map((row) => [`${row.countedSince} ${row.number}`, row]));
  const gone = [...last.values()].map((row) => ({ ...row, isFormerCount: row.countedSince !== row.countedNow })).toSorted((one, other) => one.number.localeCompare(other.number, "de", { numeric: true }));
  return {
    dropped: gone.flatMap(({ into, goesOn, sectionKey, number, html, version, isFormerCount }) => (into === null && !(isFormerCount && goesOn) && sectionKey === section.key ? [{ number, html, version, isFormerCount }] : [])),
    absorbed: gone.flatMap(({ into, intoKey, sectionKey, number, isFormerCount }) => (into !== null && intoKey !== null && !isFormerCount && [intoKey, sectionKey].includes(section.key) ? [{ number, into, intoKey }] : [])),
  };
}

const [places, placeSections, newest] = [alias(passages, "places"), alias(sections, "place_sections"), sql.placeholder("version")];

const goneFrom = prepared((db) =>
  db
    .select({
      number: passages.number, html: passages.html, version: paperVersions.number, sectionKey: sections.key, into: places.number, intoKey: placeSections.key,
      countedSince: versionColumns.countedSince, countedNow: sql<number | null>`(select max(e.number) from paper_versions e where e.new_edition = 1 and e.published_at is not null)`,
      goesOn: sql<number>`exists (select 1 from passage_matches m where m.from_id = ${passages.id})`,
    })
    .from(passagePlaces)
    .innerJoin(passages, eq(passages.id, passagePlaces.passageId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .innerJoin(paperVersions, eq(paperVersions.id, passages.versionId))
    .leftJoin(places, eq(places.id, passagePlaces.placeId))
    .leftJoin(placeSections, eq(placeSections.id, places.sectionId))
    .where(or(isNull(places.id), sql`not exists (select 1 from passages c where c.version_id = ${newest} and c.number = ${passages.number})`))
    .orderBy(asc(paperVersions.number))
    .prepare(),
);
