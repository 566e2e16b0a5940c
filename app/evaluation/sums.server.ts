import { asc } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicTopics } from "#db/schema/evaluation-views.ts";
import type { Kind } from "#db/schema/sets.ts";
import { countSupports } from "#app/discussion/support-passage.server.ts";
import { findPublishedVersion, listSectionNumbers, listWeichenstellungen } from "#app/paper/read-paper.server.ts";
import { KIND_WORDS, PART_WORDS } from "#app/text/words.ts";
import type { Cell, SheetColumn } from "#app/text/xlsx.ts";
import type { Gathered } from "./gather.server.ts";

const KINDS = Object.keys(KIND_WORDS) as Kind[];
const COUNTS: SheetColumn[] = [...KINDS.map((kind) => KIND_WORDS[kind].word), "Antworten", "Beiträge"].map((title) => ({ title, width: 16 }));

export const SECTION_COLUMNS: SheetColumn[] = [{ title: "Abschnitt", width: 40 }, { title: "Teil", width: 18 }, { title: "Erste Randnummer", width: 18 }, { title: "Letzte Randnummer", width: 18 }, ...COUNTS];
export const WEICHENSTELLUNG_COLUMNS: SheetColumn[] = [
  { title: "Weichenstellung", width: 16 }, { title: "Randnummer", width: 12 }, { title: "Abschnitt", width: 40 }, { title: "Teil", width: 18 }, { title: "Wortlaut", width: 80 },
  { title: "„Das erleben wir auch“", width: 24 }, ...COUNTS,
];
export const TOPIC_COLUMNS: SheetColumn[] = [{ title: "Schlagwort", width: 40 }, ...COUNTS];

/** What was said to each section. What belongs to none of today's sections comes last, so that the sums are whole. */
export function listSectionSums(db: Db, { figures }: Gathered): Cell[][] {
  const version = findPublishedVersion(db);
  const numbers = version ? listSectionNumbers(db, version) : new Map<string, never>();
  const sections = figures.sections.filter(({ id }) => id !== null);
  const rows = sections.map(({ id, title, part, byKind, replies, total }): Cell[] => {
    const { first = null, last = null } = numbers.get(id ?? "") ?? {};
    return [title, part && PART_WORDS[part].title, first, last, ...KINDS.map((kind) => byKind[kind] ?? 0), replies, total];
  });
  const sum = (count: (section: (typeof sections)[number]) => number) => sections.reduce((total, section) => total + count(section), 0);
  const beyond = figures.reach.total - sum(({ total }) => total);
  return beyond === 0 ? rows : [...rows, ["Zum ganzen Papier oder zu früheren Fassungen", null, null, null, ...KINDS.map(() => null), figures.reach.replies - sum(({ replies }) => replies), beyond]];
}

/** Each Weichenstellung with how many live the same, in all, and how much of the selection is about it. */
export function listWeichenstellungSums(db: Db, { rows }: Gathered): Cell[][] {
  const version = findPublishedVersion(db);
  if (!version) return [];
  const supports = countSupports(db, version);
  const said = Map.groupBy(rows.filter((row) => row.weichenstellung !== null), ({ passageId }) => passageId);
  return listWeichenstellungen(db, version).map(({ id, weichenstellung, number, sectionTitle, part, plain }): Cell[] => {
    const own = said.get(id) ?? [];
    return [weichenstellung, number, sectionTitle, part && PART_WORDS[part].title, plain, supports.get(id) ?? 0, ...toCounts(own.map(({ kind }) => kind))];
  });
}

/** Each topic with how much of the selection it is on; one contribution can have several. */
export function listTopicSums(db: Db, { rows }: Gathered): Cell[][] {
  const kinds = new Map(rows.map(({ number, kind }) => [number, kind]));
  const uses = db.select({ number: publicTopics.number, slug: publicTopics.slug, name: publicTopics.name }).from(publicTopics).orderBy(asc(publicTopics.slug)).all();
  const bySlug = Map.groupBy(uses.filter(({ number }) => kinds.has(number)), ({ slug }) => slug);
  return [...bySlug.values()].map((some): Cell[] => [some[0]!.name, ...toCounts(some.map(({ number }) => kinds.get(number) ?? null))]);
}

/** In the order of the columns: each kind, the replies, all. */
function toCounts(kinds: (Kind | null)[]): number[] {
  const of = (wanted: Kind | null) => kinds.filter((kind) => kind === wanted).length;
  return [...KINDS.map(of), of(null), kinds.length];
}
