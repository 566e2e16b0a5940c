import type { Db } from "#db/open.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { findAskedTerms } from "#app/accounts/consents.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { listPassages, type Section, type Version } from "#app/paper/read-paper.server.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { WHOLE_SECTION } from "./contribution-form.ts";
import { findDraftAt, toDraftId } from "./drafts.server.ts";
import { toPreview } from "./preview.server.ts";
import { type Cited, findQuote, listSentences } from "./quote.ts";

const LONGEST_OPENING = 60;

/** What the address asks for: a place, words to cite there, and a look at the draft. */
export type Wanted = { place: string | null; cited: Cited; preview: boolean };

/** What the composer of a section needs: the places one can write to, the one asked for, and the draft that lies there. */
export function findComposer(db: Db, { version, section, author, wanted }: { version: Version; section: Section; author: Practitioner; wanted: Wanted }) {
  const { passages, places } = readPlaces(db, section);
  const passage = passages.find((candidate) => candidate.number === wanted.place);
  const target = passage
    ? { passage: passage.id, query: passage.number, words: `zu Rn.\u00a0${passage.number}` }
    : wanted.place === WHOLE_SECTION
      ? { passage: WHOLE_SECTION, query: WHOLE_SECTION, words: "zum ganzen Abschnitt" }
      : null;
  const draft = findDraftAt(db, { author, place: { version, section, passage: passage ?? null } });
  const cited = findQuote(passage?.plain ?? "", wanted.cited);
  return {
    asked: findAskedTerms(db, author),
    places,
    target,
    sentences: passage && !passage.html.includes("<table") ? listSentences(passage.plain) : [],
    draft: draft ?? null,
    draftId: toDraftId(draft),
    cited: cited ?? null,
    preview: draft && wanted.preview ? toPreview({ author, draft }) : null,
  };
}

/** Where one can write to in a section that is published: its passages, in a list by how they begin. */
const readPlaces = whilePublicStays((db, section: Section) => {
  const passages = listPassages(db, section);
  return { passages, places: passages.map(({ id, number, plain }) => ({ id, words: `Rn.\u00a0${number}: ${toBeginning(plain, LONGEST_OPENING)}` })) };
});
