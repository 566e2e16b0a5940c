import type { Db } from "#db/open.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { markQuotes } from "#app/discussion/quote.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { findChangeable, findHideable } from "./changeable.server.ts";
import { findDeskItem } from "./desk.server.ts";
import { findNext } from "./queue.server.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { countOpenReports } from "./reports.server.ts";

/** What the desk shows of one contribution. Of the author only what everybody may see. */
export function readDesk(db: Db, { number, moderator, filter, now }: { number: number; moderator: Moderator; filter: QueueFilter; now: number }) {
  const found = findDeskItem(db, { number, moderator });
  if (!found) return undefined;
  const { current, formerBody, isOwn, isLeftToOthers, thread, record, earlier } = found;
  const { id, n, kind, body, html, status, submittedAt, part, sectionTitle, sectionKey, passageNumber, passageHtml, quote, quoteBefore, versionNumber } = current;
  return {
    number: toContributionNumber(number),
    revision: { id, n, kind, body, html, status: current.withdrawnAt === null ? status : ("withdrawn" as const), submittedAt, isReply: current.parentId !== null },
    place: { part, sectionTitle, sectionKey, passageNumber, passageHtml: passageHtml && quote ? markQuotes(passageHtml, [{ quote, quoteBefore }]) : passageHtml, quote, versionNumber },
    who: toPersonLine(current),
    formerBody, isOwn, isLeftToOthers, thread, record, earlier,
    mayHide: findHideable(db, { number, moderator }) !== undefined,
    mayChange: findChangeable(db, { number, moderator }) !== undefined,
    openReports: countOpenReports(db, current.contributionId),
    next: findNext(db, { filter, moderator, now, after: current }) ?? null,
  };
}
