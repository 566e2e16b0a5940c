import { type Db, transact } from "#db/open.ts";
import { templates } from "#db/schema/moderation.ts";
import { REASONS, type Reason } from "#db/schema/sets.ts";
import { FIRST_TEMPLATES } from "./templates.ts";

export type Templates = Record<Reason, string>;

/** The words each reason begins with: the moderation's own, else the first ones. */
export function readTemplates(db: Db): Templates {
  const own = db.select().from(templates).all();
  return { ...FIRST_TEMPLATES, ...(Object.fromEntries(own.map(({ reason, words }) => [reason, words])) as Partial<Templates>) };
}

/** Keeps what differs from the first words; what is the same again is forgotten. */
export function saveTemplates(db: Db, { words, now }: { words: Templates; now: number }) {
  transact(db, (tx) => {
    tx.delete(templates).run();
    const own = REASONS.filter((reason) => words[reason] !== FIRST_TEMPLATES[reason]);
    if (own.length > 0) tx.insert(templates).values(own.map((reason) => ({ reason, words: words[reason], changedAt: now }))).run();
  });
}
