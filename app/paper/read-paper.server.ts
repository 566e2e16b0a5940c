import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { footnotes, paperVersions, passagePlaces, passages, sections, subheadings } from "#db/schema/paper.ts";

export type Version = NonNullable<ReturnType<typeof findPublishedVersion>>;
export type Section = ReturnType<typeof listSections>[number];
export type Passage = ReturnType<typeof listPassages>[number];

/** The version under discussion: the newest one that is published. */
export const findPublishedVersion = whilePublicStays((db) => newestPublished(db).get());

const newestPublished = prepared((db) =>
  db
    .select(versionColumns)
    .from(paperVersions)
    .where(isNotNull(paperVersions.publishedAt))
    .orderBy(desc(paperVersions.number))
    .limit(1)
    .prepare(),
);

/** The sections of a version in the order of the paper. */
export function listSections(db: Db, version: { id: string }) {
  return sectionsOf(db).all({ version: version.id });
}

const sectionsOf = prepared((db) => db.select().from(sections).where(eq(sections.versionId, sql.placeholder("version"))).orderBy(asc(sections.position)).prepare());

/** The passages of a section in the order of the paper. */
export function listPassages(db: Db, section: { id: string }) {
  return passagesOf(db).all({ section: section.id });
}

const passagesOf = prepared((db) => db.select(passageColumns).from(passages).where(eq(passages.sectionId, sql.placeholder("section"))).orderBy(asc(passages.position)).prepare());

export function listSubheadings(db: Db, section: { id: string }) {
  return subheadingsOf(db).all({ section: section.id });
}

const subheadingsOf = prepared((db) => db.select().from(subheadings).where(eq(subheadings.sectionId, sql.placeholder("section"))).orderBy(asc(subheadings.position)).prepare());

export function listFootnotes(db: Db, section: { id: string }) {
  return footnotesOf(db).all({ section: section.id });
}

const footnotesOf = prepared((db) => db.select().from(footnotes).where(eq(footnotes.sectionId, sql.placeholder("section"))).orderBy(asc(footnotes.number)).prepare());

/** All Weichenstellungen of a version with the section each stands in, in the order of the paper. */
export function listWeichenstellungen(db: Db, version: { id: string }) {
  return db
    .select({ ...passageColumns, sectionKey: sections.key, sectionTitle: sections.title, part: sections.part })
    .from(passages)
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .where(and(eq(passages.versionId, version.id), isNotNull(passages.weichenstellung)))
    .orderBy(asc(passages.weichenstellung))
    .all();
}

/** Every Randnummer of a version in the order of the paper. */
export function listNumbers(db: Db, version: { id: string }): string[] {
  return numbersOf(db).all({ version: version.id }).map(({ number }) => number);
}

/** First and last Randnummer of every section of a version. */
export function listSectionNumbers(db: Db, version: { id: string }) {
  const ranges = new Map<string, { first: string; last: string }>();
  for (const { sectionId, number } of numbersOf(db).all({ version: version.id })) ranges.set(sectionId, { first: ranges.get(sectionId)?.first ?? number, last: number });
  return ranges;
}

/** The section in which each Randnummer of a version stands, by its key. */
export function findSectionKeys(db: Db, version: { id: string }): Map<string, string> {
  return new Map(numbersOf(db).all({ version: version.id }).map(({ number, sectionKey }) => [number, sectionKey]));
}

const numbersOf = prepared((db) =>
  db
    .select({ sectionId: passages.sectionId, sectionKey: sections.key, number: passages.number })
    .from(passages)
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .where(eq(passages.versionId, sql.placeholder("version")))
    .orderBy(asc(sections.position), asc(passages.position))
    .prepare(),
);

/** A passage with its section and version, by the id that a form carries: it names the words somebody saw, also when a newer version is out. */
export function findPassage(db: Db, { sectionKey, passageId }: { sectionKey: string; passageId: string }) {
  return passageIn(db).get({ passageId, sectionKey });
}

const passageIn = prepared((db) =>
  db
    .select({ version: versionColumns, section: sections, passage: passageColumns })
    .from(passages)
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .innerJoin(paperVersions, eq(paperVersions.id, passages.versionId))
    .where(and(eq(passages.id, sql.placeholder("passageId")), eq(sections.key, sql.placeholder("sectionKey")), isNotNull(paperVersions.publishedAt)))
    .prepare(),
);

/** As what a passage of any version stands in the newest one; undefined where it fell away. */
export function findPassageNow(db: Db, { id }: { id: string }): { id: string; passageNumber: string; sectionKey: string } | undefined {
  return placeNow(db).get({ id });
}

const placeNow = prepared((db) =>
  db
    .select({ id: passages.id, passageNumber: passages.number, sectionKey: sections.key })
    .from(passagePlaces)
    .innerJoin(passages, eq(passages.id, passagePlaces.placeId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .where(eq(passagePlaces.passageId, sql.placeholder("id")))
    .prepare(),
);

export const versionColumns = {
  id: paperVersions.id, number: paperVersions.number, label: paperVersions.label, title: paperVersions.title,
  subtitle: paperVersions.subtitle, authors: paperVersions.authors, datedOn: paperVersions.datedOn, sourceNote: paperVersions.sourceNote,
  /** The number of the Neuausgabe whose Randnummern it has; null for those the first version gave. */
  countedSince: sql<number | null>`(select max(e.number) from paper_versions e where e.new_edition = 1 and e.published_at is not null and e.number <= paper_versions.number)`,
};
export const passageColumns = {
  id: passages.id, number: passages.number, weichenstellung: passages.weichenstellung,
  html: passages.html, plain: passages.plain, position: passages.position,
};
