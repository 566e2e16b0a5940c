import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Outcome } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { notUndone } from "./decision-log.server.ts";
import { UNDO_PERIOD } from "./decision-mail.server.ts";

const SENTENCES: Record<Exclude<Outcome, "undo">, (number: string) => string> = {
  publish: (number) => `Veröffentlicht. ${number} steht jetzt am Papier.`,
  cut: (number) => `Mit Kürzung veröffentlicht. Die Lücke in ${number} ist sichtbar.`,
  return: (number) => `Zurückgegeben. ${number} liegt wieder bei der Autorin oder dem Autor.`,
  reject: (number) => `Abgelehnt. ${number} wird nicht veröffentlicht.`,
  second: (number) => `Zweite Meinung erbeten. Über ${number} entscheidet jemand anderes.`,
  hide: (number) => `Ausgeblendet. An der Stelle von ${number} steht jetzt ein Hinweis.`,
  reverse: (number) => `Entscheidung geändert. ${number} ist veröffentlicht.`,
};

/** The decision a page can still offer to take back, with the sentence that says what it was. */
export function findUndoable(db: Db, { decisionId, moderator, now }: { decisionId: string | null; moderator: Moderator; now: number }) {
  if (!decisionId) return null;
  const row = db
    .select({ outcome: decisions.outcome, number: allRevisions.number })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .where(and(eq(decisions.id, decisionId), eq(decisionDetails.decidedById, moderator.id), gt(decisions.decidedAt, now - UNDO_PERIOD), notUndone()))
    .get();
  if (!row || row.outcome === "undo") return null;
  const number = toContributionNumber(row.number);
  return { decisionId, number, sentence: SENTENCES[row.outcome](number) };
}
