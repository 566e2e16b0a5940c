import type { Db } from "#db/open.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { listFootnotes, listPassages, listSectionNumbers, listSubheadings, type Section, type Version } from "#app/paper/read-paper.server.ts";
import { listOwnAwaiting } from "./own-contributions.server.ts";
import { groupPublishedByPassage } from "./published-contributions.server.ts";
import type { ReadingItem } from "./reading.ts";
import type { ShownContribution } from "./shown-contribution.ts";
import { countSupports, listSupported } from "./support-passage.server.ts";

type Asked = { version: Version; section: Section; sections: Section[]; viewer: Practitioner | null };

/** A section as one reads it: sub-headings and passages in order, each with what was said about it. */
export function readSection(db: Db, { version, section, sections, viewer }: Asked) {
  const published = groupPublishedByPassage(db, section);
  const own = viewer ? listOwnAwaiting(db, { author: viewer, section }) : [];
  const supports = countSupports(db, version);
  const supported = viewer ? listSupported(db, viewer) : new Set<string>();
  const subheadings = listSubheadings(db, section);
  const items: ReadingItem[] = listPassages(db, section).flatMap((passage) => {
    const { id, number, weichenstellung, html, position } = passage;
    const contributions = published.get(id) ?? [];
    const before = subheadings.filter((subheading) => subheading.position === position);
    return [
      ...before.map(({ anchor, title }) => ({ type: "subheading" as const, anchor, title })),
      {
        type: "passage" as const, id, number, weichenstellung, html, contributions,
        supports: supports.get(id) ?? 0, isSupported: supported.has(id), total: countAll(contributions),
        own: own.filter((mine) => mine.passageId === id),
      },
    ];
  });
  const onSection = { contributions: published.get("") ?? [], own: own.filter((mine) => mine.passageId === null) };
  const all = [...published.values()].flat();
  const numbers = listSectionNumbers(db, version);
  const tally = { total: countAll(all), replies: countAll(all) - all.length };
  return { items, onSection, tally, footnotes: listFootnotes(db, section), numbers: numbers.get(section.id) ?? null, ...findNeighbours(sections, section, numbers) };
}

function countAll(threads: ShownContribution[]): number {
  return threads.reduce((sum, thread) => sum + 1 + thread.replies.length, 0);
}

function findNeighbours(sections: Section[], section: Section, numbers: ReturnType<typeof listSectionNumbers>) {
  const at = sections.findIndex((candidate) => candidate.id === section.id);
  const toNeighbour = (neighbour: Section | undefined) => neighbour && { key: neighbour.key, title: neighbour.title, numbers: numbers.get(neighbour.id) ?? null };
  return { previous: toNeighbour(sections[at - 1]) ?? null, next: toNeighbour(sections[at + 1]) ?? null };
}
