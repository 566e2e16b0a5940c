import type { Db } from "#db/open.ts";
import { KINDS } from "#db/schema/sets.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { listGone } from "#app/paper/gone-numbers.server.ts";
import { listFootnotes, listPassages, listSectionNumbers, listSubheadings, type Passage, type Section } from "#app/paper/read-paper.server.ts";
import { drawPassage } from "./draw-passage.server.tsx";
import { joinContribution } from "./drawing.ts";
import { FOLLOWS_NOTHING, listFollowed } from "./follow.server.ts";
import { fillFeet, withFootSlots } from "./foot.ts";
import { listOwnAwaiting } from "./own-contributions.server.ts";
import { groupPublishedByPassage, MOST_REPLIES } from "./published-contributions.server.ts";
import { isEvaluated } from "./released-answers.server.ts";
import { markQuotes } from "./quote.ts";
import { type ReadyPart, toReadyPart } from "#app/ui/ready.server.ts";
import type { PublicPassage, ReadingItem, Subheading } from "./reading.ts";
import { countAll, type ShownContribution } from "./shown-contribution.ts";
import { listActed } from "./support-contribution.server.ts";
import { countSupports, listSupported } from "./support-passage.server.ts";

const SHOWN_BESIDE = 2;
/** A page stays readable however much is said: so many characters of contributions are folded away on it, the rest is a click further. */
const LONGEST_REST = 60_000;

const NOBODY_ACTED = { supported: new Set<string>(), own: new Set<string>() };

type Asked = { section: Section; sections: Section[]; viewer: Practitioner | null; mayWrite: boolean };

/** A section as one reads it: sub-headings and passages in order, each with what was said about it. */
export function readSection(db: Db, { section, sections, viewer, mayWrite }: Asked) {
  const { items, onSection, onFormer, isSectionCut, numbers, placeOf, ...rest } = readPublicSection(db, section);
  const forMost = readForMost(db, { id: `${section.id} ${viewer !== null} ${mayWrite}`, section, isSignedIn: viewer !== null, mayWrite });
  const own = (viewer ? listOwnAwaiting(db, { author: viewer, section }) : []).map((mine) => ({ ...mine, isShownBesides: placeOf.has(mine.number) }));
  const supported = viewer ? listSupported(db, viewer) : new Set<string>();
  const followed = viewer ? listFollowed(db, viewer) : FOLLOWS_NOTHING;
  const acted = viewer ? listActed(db, viewer) : NOBODY_ACTED;
  const touched = new Set([...supported, ...own.map((mine) => mine.passageId ?? ""), ...[...acted.supported, ...acted.own].map((number) => placeOf.get(number))]);
  const fill = (html: string) => fillFeet(html, { ...acted, isSignedIn: viewer !== null, mayWrite, returnTo: `/papier/${section.key}` });
  return {
    ...rest,
    parts: forMost.parts,
    items: items.map((item, nth): ReadingItem => {
      if (item.type !== "passage") return item;
      if (!touched.has(item.id) && !followed.passages.has(item.number)) return forMost.items[nth]!;
      return { ...item, beside: fill(item.beside), rest: fill(item.rest), isSupported: supported.has(item.id), isFollowed: followed.passages.has(item.number), own: own.filter((mine) => mine.passageId === item.id), ready: null };
    }),
    onSection: { html: touched.has("") ? fill(onSection) : forMost.onSection, allPath: isSectionCut ? `/beitraege?abschnitt=${section.key}&sortierung=papier` : null, own: own.filter((mine) => mine.passageId === null) },
    onFormer: touched.has("") ? fill(onFormer) : forMost.onFormer,
    isFollowed: followed.sections.has(section.key),
    numbers: numbers.get(section.id) ?? null,
    ...findNeighbours(sections, section, numbers),
  };
}

type ForMost = { id: string; section: Section; isSignedIn: boolean; mayWrite: boolean };

/** What is the same for everybody who reads and has done nothing here, and `parts` of it as they are sent. */
const readForMost = whilePublicStays((db, { section, ...seen }: ForMost) => {
  const { items, onSection, onFormer } = readPublicSection(db, section);
  const fill = (html: string) => fillFeet(html, { ...NOBODY_ACTED, ...seen, returnTo: `/papier/${section.key}` });
  const parts: ReadyPart[] = [];
  const keep = (html: string) => {
    const part = toReadyPart(html);
    parts.push(part);
    return part.mark;
  };
  return {
    parts,
    onSection: onSection && keep(fill(onSection)),
    onFormer: onFormer && keep(fill(onFormer)),
    items: items.map((item): ReadingItem => {
      if (item.type !== "passage") return item;
      const passage = { ...item, beside: fill(item.beside), rest: fill(item.rest), isSupported: false, isFollowed: false, own: [], ready: null };
      return { ...passage, ready: keep(drawPassage(passage, { sectionKey: section.key, ...seen })) };
    }),
  };
});

/** What does not depend on who reads; feet stay open. */
const readPublicSection = whilePublicStays((db, section: Section) => {
  const published = groupPublishedByPassage(db, section);
  const supports = countSupports(db, { id: section.versionId });
  const subheadings = listSubheadings(db, section);
  const passages = listPassages(db, section);
  const share = LONGEST_REST / (passages.length + 1);
  const { dropped, absorbed } = listGone(db, section);
  const items = passages.flatMap((passage): (Subheading | ({ type: "passage" } & PublicPassage))[] => [
    ...subheadings.filter(({ position }) => position === passage.position).map(({ anchor, title }) => ({ type: "subheading" as const, anchor, title, total: 0 })),
    { type: "passage", ...toPublicPassage(passage, published.get(passage.id) ?? [], supports.get(passage.id) ?? 0, share), absorbed: absorbed.filter(({ into }) => into === passage.number) },
  ]);
  countBelowSubheadings(items);
  const aboutSection = published.get("") ?? [];
  const former = aboutSection.filter(({ earlierVersion }) => earlierVersion !== null);
  const current = aboutSection.filter(({ earlierVersion }) => earlierVersion === null);
  const onSection = takeUpTo(share + LONGEST_REST / 4, current);
  const onFormer = takeUpTo(share + LONGEST_REST / 4, former);
  const all = [...published.values()].flat();
  const tally = { total: countAll(all), replies: all.reduce((sum, thread) => sum + thread.replies.length, 0) };
  const placeOf = new Map(all.flatMap(({ number, passageId, replies }) => [number, ...replies.map((reply) => reply.number)].map((each) => [each, passageId ?? ""] as const)));
  return { items, placeOf, onSection: joinAll(onSection), onFormer: joinAll(onFormer), former: { dropped, absorbed: absorbed.filter(({ intoKey }) => intoKey !== section.key) }, isSectionCut: onSection.length + onFormer.length < aboutSection.length, tally, isEvaluated: isEvaluated(db, section), footnotes: listFootnotes(db, section), numbers: listSectionNumbers(db, { id: section.versionId }) };
});

/** Where in the section the discussion is. */
function countBelowSubheadings(items: (Subheading | ({ type: "passage" } & PublicPassage))[]) {
  let above: Subheading | undefined;
  for (const item of items) {
    if (item.type === "subheading") above = item;
    else if (above) above.total += item.total;
  }
}

function toPublicPassage({ id, number, weichenstellung, html }: Passage, contributions: ShownContribution[], supports: number, share: number): Omit<PublicPassage, "absorbed"> {
  const beside = contributions.slice(0, SHOWN_BESIDE);
  const rest = takeUpTo(share, contributions.slice(SHOWN_BESIDE));
  const isCut = beside.length + rest.length < contributions.length;
  const kinds = KINDS.map((kind) => ({ kind, count: contributions.filter((contribution) => contribution.kind === kind).length })).filter(({ count }) => count > 0);
  const quotes = contributions.flatMap(({ quote, quoteBefore }) => (quote ? [{ quote, quoteBefore }] : []));
  return { id, number, weichenstellung, html: quotes.length > 0 ? markQuotes(html, quotes) : html, supports, total: countAll(contributions), kinds, beside: joinAll(beside), rest: joinAll(rest), restCount: rest.length, allPath: isCut ? `/beitraege?rn=${number}&sortierung=papier` : null };
}

/** As many from the beginning as fit. */
function takeUpTo(characters: number, contributions: ShownContribution[]): ShownContribution[] {
  let room = characters;
  return contributions.filter((contribution) => {
    room -= contribution.drawing === "" ? room + 1 : joinAll([contribution]).length;
    return room >= 0;
  });
}

function joinAll(contributions: ShownContribution[]): string {
  return contributions.map((contribution) => joinContribution(withFootSlots(contribution), { mostReplies: MOST_REPLIES })).join("");
}

function findNeighbours(sections: Section[], section: Section, numbers: ReturnType<typeof listSectionNumbers>) {
  const at = sections.findIndex((candidate) => candidate.id === section.id);
  const toNeighbour = (neighbour: Section | undefined) => neighbour && { key: neighbour.key, title: neighbour.title, numbers: numbers.get(neighbour.id) ?? null };
  return { previous: toNeighbour(sections[at - 1]) ?? null, next: toNeighbour(sections[at + 1]) ?? null };
}
