import { and } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { toContributionConditions } from "#app/discussion/contribution-conditions.server.ts";
import { type ContributionFilter, EVERYTHING, toFilterKey } from "#app/discussion/contribution-filter.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { type Figures, type Reach, toFigures } from "./figures.ts";

const { sectionKey, sectionTitle, part, passageNumber, kind, parentId, occupation, sizeClass, land, municipality, authorId, disposition, submittedAt } = published;
export const COUNTED = { sectionKey, sectionTitle, part, passageNumber, kind, parentId, occupation, sizeClass, land, municipality, authorId, disposition, submittedAt };

/** All that is counted of the published contributions that pass a filter. They are read once, so that every figure is of the same moment. */
export function readFigures(db: Db, filter: ContributionFilter): Figures {
  return figuresOf(db, { id: toFilterKey(filter), filter });
}

const MOST_FILTERS = 100;

const figuresOf = whilePublicStays((db, { filter }: { id: string; filter: ContributionFilter }): Figures => {
  const version = findPublishedVersion(db);
  const rows = db.select(COUNTED).from(published).where(and(...toContributionConditions(filter))).all();
  return toFigures(rows, version ? listSections(db, version) : []);
}, MOST_FILTERS);

/** Everything at a glance: contributions, replies, people, and municipalities that people chose to show. */
export function countReach(db: Db, filter: ContributionFilter = EVERYTHING): Reach {
  return readFigures(db, filter).reach;
}
