import type { Db } from "#db/open.ts";
import { publicSummaries } from "#db/schema/evaluation-views.ts";
import { GONE_WORDS, withoutGone } from "./citations.ts";
import { listCited, listNewer } from "./cited-contributions.server.ts";
import { type ShownSummary, toBasisWords } from "./summary.ts";

/** `body` is Markdown; what it cites and nobody can read any more, says so. */
export type ReadSummary = ShownSummary & { body: string };

/** What everybody reads about each section, by its key. Nothing drafted is in it. */
export function readSummaries(db: Db): Map<string, ReadSummary> {
  const rows = db.select().from(publicSummaries).all();
  return new Map(rows.map(({ id, sectionKey, body, html, asOf }) => {
    const cited = listCited(db, id);
    return [sectionKey, { html: withoutGone(html, cited), body: sayGone(body, cited), basis: toBasisWords(cited), asOf, newer: listNewer(db, { sectionKey, asOf }).length }];
  }));
}

function sayGone(body: string, cited: ReturnType<typeof listCited>): string {
  return cited.reduce((words, { number, state }) => (state === "withdrawn" || state === "hidden" ? words.replaceAll(new RegExp(`\\[B-0*${Number(number.slice(2))}\\]`, "gi"), `[${number}, ${GONE_WORDS[state]}]`) : words), body);
}
