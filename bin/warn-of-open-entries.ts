import type { Log } from "#server/log.ts";
import { type OpenEntries, toWarning } from "#app/site/open-entries.ts";

/** A page that lacks what the law wants of it is the operator's to complete: said at the start, and in the log. */
export function warnOfOpenEntries(open: OpenEntries[], log: Log) {
  if (open.length === 0) return;
  console.log(toWarning(open));
  log.warn({ pages: open.map(({ page, entries }) => ({ page, open: entries.length })) }, "open entries on legal pages");
}
