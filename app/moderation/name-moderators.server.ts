import { sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";

/** Who decided anything, by number in the order of their first decision: nobody in the record appears by name. */
export function nameModerators(db: Db): Map<string, number> {
  const rows = db.all<{ id: string | null }>(sql`
    select id from (
      select x.decided_by_id as id, d.decided_at as at, d.rowid as row from decisions d join decision_details x on x.decision_id = d.id
      union all select decided_by_id, closed_at, null from complaints where closed_at is not null
    ) group by id order by min(at), min(row) is null, min(row), id`);
  return new Map(rows.flatMap(({ id }, index) => (id === null ? [] : [[id, index + 1]])));
}

/** "Moderation 2"; whose data are erased is just "Moderation". */
export function toModeratorName(number: number | undefined): string {
  return number === undefined ? "Moderation" : `Moderation ${number}`;
}

export function listModeratorNames(db: Db): { number: number; name: string }[] {
  return [...nameModerators(db).values()].map((number) => ({ number, name: toModeratorName(number) }));
}

/** Stands for somebody nobody is, so that an unknown number finds nothing. */
export function findModeratorId(names: Map<string, number>, number: number): string {
  return [...names].find(([, other]) => other === number)?.[0] ?? "";
}
