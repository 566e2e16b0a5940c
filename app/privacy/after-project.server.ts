import type { Db } from "#db/open.ts";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { addUp, type Retained } from "#db/retention.ts";
import { accountsAfterProject } from "#app/accounts/after-project.server.ts";
import { findProjectEnd } from "#app/discussion/phases.server.ts";
import { evaluationAfterProject } from "#app/evaluation/retained.server.ts";
import { moderationAfterProject } from "#app/moderation/retained.server.ts";
import { siteAfterProject } from "#app/site/retained.server.ts";

const NOTHING = { rows: 0 };
const ROOMS = [moderationAfterProject, evaluationAfterProject, accountsAfterProject, siteAfterProject];

/** Who did which work, and what they only noted for each other: nobody needs it long after the last phase has ended. */
export const staffAfterProject: Retained = {
  countDue: (db, now) => {
    const end = findLongOver(db, now);
    const { rows } = end === null ? NOTHING : addUp(ROOMS.map((room) => room.countDue(db, now)));
    return { rows, oldest: rows > 0 ? end : null };
  },
  forget: (tx, batch) => (findLongOver(tx, batch.now) === null ? 0 : ROOMS.reduce((sum, room) => sum + room.forget(tx, batch), 0)),
};

/** When the project ended, if that is long enough ago. */
function findLongOver(db: Db, now: number): number | null {
  const end = findProjectEnd(db);
  return end !== null && end <= toLatest(PERIODS.staff.kept, now) ? end : null;
}
