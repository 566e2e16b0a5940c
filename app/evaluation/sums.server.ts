import { and, asc, count, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { publicTopics } from "#db/schema/evaluation-views.ts";
import type { Kind } from "#db/schema/sets.ts";
import { countSupports } from "#app/discussion/support-passage.server.ts";
import { findPublishedVersion, listSectionNumbers, listWeichenstellungen } from "#app/paper/read-paper.server.ts";
import { KIND_WORDS, PART_WORDS } from "#app/text/words.ts";
import type { Cell, SheetColumn } from "#app/text/xlsx.ts";
import { countBySectionAndKind, countReach } from "./figures.server.ts";
import type { Selection } from "./selection.ts";
import { toWhere } from "./select.server.ts";

const KINDS = Object.keys(KIND_WORDS) as Kind[];
const COUNTS: SheetColumn[] = [...KINDS.map((kind) => KIND_WORDS[kind].word), "Antworten", "Beiträge"].map((title) => ({ title, width: 16 }));

export const SECTION_COLUMNS: SheetColumn[] = [{ title: "Abschnitt", width: 40 }, { title: "Teil", width: 18 }, { title: "Erste Randnummer", width: 18 }, { title: "Letzte Randnummer", width: 18 }, ...COUNTS];
export const WEICHENSTELLUNG_COLUMNS: SheetColumn[] = [
  { title: "Weichenstellung", width: 16 }, { title: "Randnummer", width: 12 }, { title: "Abschnitt", width: 40 }, { title: "Teil", width: 18 }, { title: "Wortlaut", width: 80 },
  { title: "„Das erleben wir auch“", width: 24 }, ...COUNTS,
];
export const TOPIC_COLUMNS: SheetColumn[] = [{ title: "Schlagwort", width: 40 }, ...COUNTS];

/** What was said to each section. What belongs to none of today's sections comes last, so that the sums are whole. */
export function listSectionSums(db: Db, { selection }: { selection: Selection }): Cell[][] {
  const version = findPublishedVersion(db);
  const numbers = version ? listSectionNumbers(db, version) : new Map<string, never>();
  const sections = countBySectionAndKind(db, selection.filter).filter(({ id }) => id !== null);
  const rows = sections.map(({ id, title, part, byKind, replies, total }): Cell[] => {
    const { first = null, last = null } = numbers.get(id ?? "") ?? {};
    return [title, part && PART_WORDS[part].title, first, last, ...KINDS.map((kind) => byKind[kind] ?? 0), replies, total];
  });
  const whole = countReach(db, selection.filter);
  const sum = (count: (section: (typeof sections)[number]) => number) => sections.reduce((total, section) => total + count(section), 0);
  const beyond = whole.total - sum(({ total }) => total);
  return beyond === 0 ? rows : [...rows, ["Zum ganzen Papier oder zu früheren Fassungen", null, null, null, ...KINDS.map(() => null), whole.replies - sum(({ replies }) => replies), beyond]];
}

/** Each Weichenstellung with how many live the same, in all, and how much of the selection is about it. */
export function listWeichenstellungSums(db: Db, { selection }: { selection: Selection }): Cell[][] {
  const version = findPublishedVersion(db);
  if (!version) return [];
  const supports = countSupports(db, version);
  const said = Map.groupBy(countByPassageAndKind(db, selection), ({ passageId }) => passageId);
  return listWeichenstellungen(db, version).map(({ id, weichenstellung, number, sectionTitle, part, plain }): Cell[] => {
    return [weichenstellung, number, sectionTitle, part && PART_WORDS[part].title, plain, supports.get(id) ?? 0, ...toCounts(said.get(id) ?? [])];
  });
}

/** Each topic with how much of the selection it is on; one contribution can have several. */
export function listTopicSums(db: Db, { selection }: { selection: Selection }): Cell[][] {
  const counted = db
    .select({ slug: publicTopics.slug, name: publicTopics.name, kind: published.kind, n: count() })
    .from(publicTopics)
    .innerJoin(published, eq(published.id, publicTopics.contributionId))
    .where(toWhere(selection))
    .groupBy(publicTopics.topicId, published.kind)
    .orderBy(asc(publicTopics.slug))
    .all();
  return [...Map.groupBy(counted, ({ slug }) => slug).values()].map((some): Cell[] => [some[0]!.name, ...toCounts(some)]);
}

/** In the order of the columns: each kind, the replies, all. */
function toCounts(counts: { kind: Kind | null; n: number }[]): number[] {
  const of = (wanted: Kind | null) => counts.find(({ kind }) => kind === wanted)?.n ?? 0;
  return [...KINDS.map(of), of(null), counts.reduce((total, { n }) => total + n, 0)];
}

function countByPassageAndKind(db: Db, selection: Selection) {
  return db
    .select({ passageId: published.passageId, kind: published.kind, n: count() })
    .from(published)
    .where(and(toWhere(selection), isNotNull(published.weichenstellung)))
    .groupBy(published.passageId, published.kind)
    .all();
}
