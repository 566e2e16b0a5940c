import type { Db } from "#db/open.ts";
import { compareVersions, listPublishedVersions, type PublishedVersion } from "#app/paper/compare-versions.server.ts";
import { RELATION_WORDS } from "#app/paper/comparison.ts";
import { readVersionText } from "#app/paper/version-text.server.ts";
import { LICENCE_LIMIT } from "#app/text/licence.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { PART_WORDS } from "#app/text/words.ts";
import { PAPER_SCHEMA_VERSION } from "./paper-schema.ts";

/** Every published version of the paper for machines, the oldest first, piece by piece. toPaperSchema() says what they find. */
export function* writePaper(db: Db): Generator<string> {
  const versions = listPublishedVersions(db).toReversed();
  const info = { stand: toMoment(versions.at(-1)?.publishedAt ?? null), hinweis: LICENCE_LIMIT };
  yield `{"schema":${PAPER_SCHEMA_VERSION},"info":${JSON.stringify(info)},"fassungen":[`;
  for (const [index, version] of versions.entries()) yield `${index === 0 ? "" : ","}\n${JSON.stringify(toVersion(db, version, versions[index - 1]))}`;
  yield "\n]}\n";
}

function toVersion(db: Db, version: PublishedVersion, before: PublishedVersion | undefined) {
  return {
    nummer: version.number, bezeichnung: version.label, titel: version.title, untertitel: version.subtitle, verfasser: version.authors, datum: version.datedOn, quelle: version.sourceNote,
    veroeffentlicht: toMoment(version.publishedAt), redaktionell: version.editorial === 1, aenderungen: version.changeNote,
    abschnitte: readVersionText(db, version).map(toSection),
    vergleich: before ? compareVersions(db, { from: before, to: version }).map(({ number, former, relation, moved }) => ({ rn: number, vorher: former, art: RELATION_WORDS[relation].word, verschoben: moved })) : [],
  };
}

function toSection({ key, title, part, passages, footnotes }: ReturnType<typeof readVersionText>[number]) {
  return {
    schluessel: key, titel: title, teil: part && PART_WORDS[part].title,
    absaetze: passages.map(({ number, subheading, weichenstellung, plain, markdown }) => ({ rn: number, zwischentitel: subheading, weichenstellung, wortlaut: plain, markdown })),
    fussnoten: footnotes.map(({ number, html }) => ({ nummer: number, text: toPlainWords(html) })),
  };
}

function toMoment(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
