import type { Db } from "#db/open.ts";
import { hasAcceptedTerms } from "#app/accounts/consents.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { listPassages, type Section } from "#app/paper/read-paper.server.ts";
import { WHOLE_SECTION } from "./contribution-form.ts";
import { findDraftAt } from "./drafts.server.ts";
import { listSentences } from "./quote.ts";

/** What the composer of a section needs: the places one can write to, the one asked for, and the draft that lies there. */
export function findComposer(db: Db, { section, author, wanted }: { section: Section; author: Practitioner; wanted: string | null }) {
  const passages = listPassages(db, section);
  const passage = passages.find((candidate) => candidate.number === wanted);
  const target = passage
    ? { passage: passage.id, query: passage.number, words: `zu Rn.\u00a0${passage.number}` }
    : wanted === WHOLE_SECTION
      ? { passage: WHOLE_SECTION, query: WHOLE_SECTION, words: "zum ganzen Abschnitt" }
      : null;
  return {
    asksForTerms: !hasAcceptedTerms(db, author),
    places: passages.map(({ id, number, plain }) => ({ id, words: `Rn. ${number}: ${toOpening(plain)}` })),
    target,
    sentences: passage && !passage.html.includes("<table") ? listSentences(passage.plain) : [],
    draft: target ? (findDraftAt(db, { author, sectionId: section.id, passageId: passage?.id ?? null }) ?? null) : null,
  };
}

function toOpening(plain: string): string {
  return plain.length <= 60 ? plain : `${plain.slice(0, 60).replace(/ \S*$/, "")} …`;
}
