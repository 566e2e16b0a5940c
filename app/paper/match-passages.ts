import type { Relation } from "#db/schema/sets.ts";
import { fold } from "#app/text/fold.ts";

/** A passage as far as comparing versions needs it, in the order of the paper. */
export type Wording = { id: string; sectionKey: string; plain: string };
/** A passage of the newer version that goes back to one of the older. Split and merged passages have several. */
export type Pair = { from: string; to: string };
export type Match = Pair & { relation: Relation; moved: boolean; /** Words in common, in percent. */ similarity: number };
/** What became of every passage: each old one has a match or is dropped, each new one has a match or is new. */
export type Matching = { matches: Match[]; added: string[]; dropped: string[] };

/** Below this two passages are rather two texts than one that was changed. */
const ALIKE = 50;
/** So much of a piece must stand in the whole it is taken from or went into. */
const CONTAINED = 70;

type Counted = Wording & { position: number; words: Map<string, number>; length: number };

/** Proposes which passage goes back to which: the same words first, then the most alike, then pieces of what was split or merged. */
export function proposePairs(before: Wording[], after: Wording[]): Pair[] {
  const [old, young] = [before.map(toCounted), after.map(toCounted)];
  const same = pairSameWords(old, young);
  const alike = pairAlike(without(old, same, "from"), without(young, same, "to"));
  const oneToOne = [...same, ...alike];
  const [settledOld, settledYoung] = [new Set(same.map(({ from }) => from)), new Set(same.map(({ to }) => to))];
  const wholes = old.filter(({ id }) => !settledOld.has(id));
  const results = young.filter(({ id }) => !settledYoung.has(id));
  const pieces = without(young, oneToOne, "to").flatMap((piece) => findWhole(piece, wholes).map(({ id }) => ({ from: id, to: piece.id })));
  const parts = without(old, [...oneToOne, ...pieces], "from").flatMap((part) => findWhole(part, results).map(({ id }) => ({ from: part.id, to: id })));
  return [...oneToOne, ...pieces, ...parts];
}

/** Says what these pairs mean: what stayed, changed, was split, merged or moved, and what is new or dropped. */
export function describePairs(before: Wording[], after: Wording[], pairs: Pair[]): Matching {
  const [old, young] = [toMap(before.map(toCounted)), toMap(after.map(toCounted))];
  const [targets, sources] = [countBy(pairs, "from"), countBy(pairs, "to")];
  const unmoved = findUnmoved(pairs, old, young);
  const matches = pairs.map((pair) => {
    const [source, target] = [old.get(pair.from)!, young.get(pair.to)!];
    const relation = (sources.get(pair.to) ?? 0) > 1 ? "merged" : (targets.get(pair.from) ?? 0) > 1 ? "split" : source.plain === target.plain ? "same" : "changed";
    return { ...pair, relation, moved: source.sectionKey !== target.sectionKey || !unmoved.has(pair), similarity: toSimilarity(source, target) } satisfies Match;
  });
  const order = ({ from, to }: Pair) => young.get(to)!.position * before.length + old.get(from)!.position;
  return { matches: matches.toSorted((one, other) => order(one) - order(other)), added: after.flatMap(({ id }) => (sources.has(id) ? [] : [id])), dropped: before.flatMap(({ id }) => (targets.has(id) ? [] : [id])) };
}

function toCounted(wording: Wording, position: number): Counted {
  const list = fold(wording.plain).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = new Map<string, number>();
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  return { ...wording, position, words, length: list.length };
}

/** The same words, in the same section where there is a choice, in the order of the paper. */
function pairSameWords(old: Counted[], young: Counted[]): Pair[] {
  const waiting = Map.groupBy(old, ({ plain }) => plain);
  return young.flatMap(({ id, plain, sectionKey }) => {
    const candidates = waiting.get(plain) ?? [];
    const found = candidates.find((candidate) => candidate.sectionKey === sectionKey) ?? candidates[0];
    if (!found) return [];
    candidates.splice(candidates.indexOf(found), 1);
    return [{ from: found.id, to: id }];
  });
}

/** The most alike first; of two equally alike the one that stands nearer. */
function pairAlike(old: Counted[], young: Counted[]): Pair[] {
  const candidates = old.flatMap((source) => young.map((target) => ({ source, target, similarity: toSimilarity(source, target), distance: Math.abs(source.position - target.position) }))).filter(({ similarity }) => similarity >= ALIKE);
  candidates.sort((one, other) => other.similarity - one.similarity || one.distance - other.distance);
  const [usedOld, usedYoung] = [new Set<string>(), new Set<string>()];
  return candidates.flatMap(({ source, target }) => {
    if (usedOld.has(source.id) || usedYoung.has(target.id)) return [];
    usedOld.add(source.id);
    usedYoung.add(target.id);
    return [{ from: source.id, to: target.id }];
  });
}

/** Of all passages that hold most of this one's words, the one that holds most of them. */
function findWhole(piece: Counted, wholes: Counted[]): Counted[] {
  const holding = wholes.map((whole) => ({ whole, share: (100 * countCommon(piece, whole)) / Math.max(piece.length, 1) })).filter(({ share }) => share >= CONTAINED);
  return holding.toSorted((one, other) => other.share - one.share).slice(0, 1).map(({ whole }) => whole);
}

function toSimilarity(one: Counted, other: Counted): number {
  if (one.length + other.length === 0) return one.plain === other.plain ? 100 : 0;
  return Math.floor((200 * countCommon(one, other)) / (one.length + other.length));
}

function countCommon(one: Counted, other: Counted): number {
  let common = 0;
  for (const [word, times] of one.words) common += Math.min(times, other.words.get(word) ?? 0);
  return common;
}

/** The longest run of pairs that stand in the same order in both versions; who does not belong to it was moved. */
function findUnmoved(pairs: Pair[], old: Map<string, Counted>, young: Map<string, Counted>): Set<Pair> {
  const inOrder = pairs.toSorted((one, other) => young.get(one.to)!.position - young.get(other.to)!.position || old.get(one.from)!.position - old.get(other.from)!.position);
  const ends: { pair: Pair; at: number; before: number | undefined }[] = [];
  const tops: number[] = [];
  for (const pair of inOrder) {
    const at = old.get(pair.from)!.position;
    const found = tops.findIndex((top) => ends[top]!.at > at);
    const level = found === -1 ? tops.length : found;
    ends.push({ pair, at, before: tops[level - 1] });
    tops[level] = ends.length - 1;
  }
  const unmoved = new Set<Pair>();
  for (let at = tops.at(-1); at !== undefined; at = ends[at]!.before) unmoved.add(ends[at]!.pair);
  return unmoved;
}

const toMap = (counted: Counted[]) => new Map(counted.map((one) => [one.id, one]));
const without = (all: Counted[], pairs: Pair[], end: keyof Pair) => {
  const known = new Set(pairs.map((pair) => pair[end]));
  return all.filter(({ id }) => !known.has(id));
};

function countBy(pairs: Pair[], end: keyof Pair): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[end], (counts.get(pair[end]) ?? 0) + 1);
  return counts;
}
