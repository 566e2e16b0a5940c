import type { Db } from "#db/open.ts";
import { findPeriodProblem, parseContributionFilter } from "#app/discussion/contribution-filter.ts";
import { listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { summarisePending } from "#app/discussion/summarise-pending.server.ts";
import { findPublishedVersion, listNumbers } from "#app/paper/read-paper.server.ts";
import { readFigures } from "./figures.server.ts";
import { readWeichenstellungFigures } from "./weichenstellung-figures.server.ts";

export type DashboardFigures = ReturnType<typeof readDashboard>;

/** Everything the overview shows for what an address asks. Only what waits is counted whatever the filter: it is not published. */
export function readDashboard(db: Db, { search, now }: { search: URLSearchParams; now: number }) {
  const fields = listFilterFields(db);
  const filter = parseContributionFilter(search, fields);
  const version = findPublishedVersion(db);
  const figures = readFigures(db, filter);
  return {
    now, fields, filter, figures,
    problem: findPeriodProblem(search),
    version: version?.number ?? null,
    passages: version ? listNumbers(db, version).length : 0,
    waiting: summarisePending(db).waiting,
    weichenstellungen: version ? readWeichenstellungFigures(db, { version, filter, contributions: figures.passages }) : [],
  };
}
