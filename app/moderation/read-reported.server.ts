import type { Db } from "#db/open.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toWholeText } from "#app/discussion/example-details.ts";
import { markQuotes } from "#app/discussion/quote.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { findReported } from "./reports.server.ts";
import { readTemplates } from "./templates.server.ts";

/** What the moderation sees of a reported contribution. Of those who reported it no name and no address, only whether they were signed in. */
export function readReported(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const found = findReported(db, { number, moderator });
  if (!found) return undefined;
  const { contribution, revision: { part, versionNumber, passageHtml, quoteBefore }, revisionId, whole, newest, isOwn, open } = found;
  const { kind, html, sectionKey, sectionTitle, passageNumber, quote } = contribution;
  return {
    number: toContributionNumber(number), kind, html, body: whole, revisionId, newest, isOwn, templates: readTemplates(db),
    place: { part, sectionKey, sectionTitle, passageNumber, passageHtml: passageHtml && quote ? markQuotes(passageHtml, [{ quote, quoteBefore }]) : passageHtml, versionNumber, quote },
    reports: open.map(({ id, reason, words, filedAt, ...report }) => ({
      id, reason, words, filedAt,
      reporter: report.reporterId === null ? "Gast" : "Fachperson",
      seenBody: report.revisionId === revisionId ? null : toWholeText(report.seenBody, report.seenDetails),
    })),
  };
}
