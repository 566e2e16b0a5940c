import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { paperVersions, passagePlaces, passages, sections } from "#db/schema/paper.ts";
import type { Absorbed, Dropped } from "./gone-numbers.ts";

/** Randnummern that no passage of the newest version has any more, as far as a section has to answer for them: of dropped passages with the last words they had, and of those that went into another. */
export function listGone(db: Db, section: { key: string; versionId: string }): { dropped: Dropped[]; absorbed: Absorbed[] } {
  const last = new Map(goneFrom(db).all({ version: section.versionId }).map((row) => [row.number, row]));
  const gone = [...last.values()].toSorted((one, other) => one.number.localeCompare(other.number, "de", { numeric: true }));
  return {
    dropped: gone.flatMap(({ into, sectionKey, number, html, version }) => (into === null && sectionKey === section.key ? [{ number, html, version }] : [])),
    absorbed: gone.flatMap(({ into, intoKey, sectionKey, number }) => (into !== null && intoKey !== null && [intoKey, sectionKey].includes(section.key) ? [{ number, into, intoKey }] : [])),
  };
}

const [places, placeSections] = [alias(passages, "places"), alias(sections, "place_sections")];

const goneFrom = prepared((db) =>
  db
    .select({ number: passages.number, html: passages.html, version: paperVersions.number, sectionKey: sections.key, into: places.number, intoKey: placeSections.key })
    .from(passagePlaces)
    .innerJoin(passages, eq(passages.id, passagePlaces.passageId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .innerJoin(paperVersions, eq(paperVersions.id, passages.versionId))
    .leftJoin(places, eq(places.id, passagePlaces.placeId))
    .leftJoin(placeSections, eq(placeSections.id, places.sectionId))
    .where(sql`not exists (select 1 from passages c where c.version_id = ${sql.placeholder("version")} and c.number = ${passages.number})`)
    .orderBy(asc(paperVersions.number))
    .prepare(),
);
