import type { Db } from "#db/open.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toWholeText } from "#app/discussion/example-details.ts";
import { markQuotes } from "#app/discussion/quote.ts";
import { usesKeys } from "#app/accounts/keys.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { findAuthorsBan } from "./ban.server.ts";
import { findHideable, listChangeable } from "./changeable.server.ts";
import { noteOpening } from "./desk-openings.server.ts";
import { findDeskItem } from "./desk.server.ts";
import { findFlags } from "./flags.server.ts";
import { listNotes } from "./notes.server.ts";
import { findNext, findPrevious, summariseQueue } from "./queue.server.ts";
import type { QueueFilter } from "./queue-filter.ts";
import { readTemplates } from "./templates.server.ts";
import { countOpenReports } from "./reports.server.ts";

/** What the desk shows of one contribution. Of the author only what everybody may see. */
export function readDesk(db: Db, { number, moderator, filter, now }: { number: number; moderator: Moderator; filter: QueueFilter; now: number }) {
  const found = findDeskItem(db, { number, moderator });
  if (!found) return undefined;
  const { current, whole, formerBody, isOwn, isLeftToOthers, beside, hasMoreBeside, record, earlier } = found;
  const { id, n, kind, body, html, submittedAt, part, sectionTitle, sectionKey, passageNumber, passageHtml, quote, quoteBefore, versionNumber } = current;
  const words = toContributionNumber(number);
  const status = current.withdrawnAt !== null ? ("withdrawn" as const) : current.hiddenAt !== null && current.status === "published" ? ("hidden" as const) : current.status;
  const isPending = status === "pending";
  const flags = isPending ? (findFlags(db, { entries: [{ number: words, revisionId: id, body, besides: toWholeText("", current.details), authorId: current.authorId }], now }).get(id) ?? []) : [];
  return {
    number: words,
    revision: { id, n, kind, body, details: current.details, whole, html: markQuotes(html, flags.flatMap(({ matches }) => matches.map((match) => ({ quote: match })))), status, submittedAt, isReply: current.parentId !== null },
    place: { part, sectionTitle, sectionKey, passageNumber, passageHtml: passageHtml && quote ? markQuotes(passageHtml, [{ quote, quoteBefore }]) : passageHtml, quote, versionNumber },
    author: { who: toPersonLine(current), record },
    formerBody, isOwn, isLeftToOthers, beside, hasMoreBeside, earlier, flags,
    ban: findAuthorsBan(db, { number, moderator, now }),
    notes: listNotes(db, current.contributionId),
    openedBy: isPending ? noteOpening(db, { moderator, contributionId: current.contributionId, now }) : null,
    templates: readTemplates(db),
    usesKeys: usesKeys(db, moderator),
    mayHide: findHideable(db, { number, moderator }) !== undefined,
    changeable: listChangeable(db, { number, moderator }).map(({ outcome }) => outcome),
    queue: summariseQueue(db, { filter, now }),
    openReports: countOpenReports(db, current.contributionId),
    next: findNext(db, { filter, moderator, now, after: current }) ?? null,
    previous: findPrevious(db, { filter, moderator, now, before: current }) ?? null,
  };
}
