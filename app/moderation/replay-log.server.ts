import { asc, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Status } from "#db/schema/sets.ts";
import { isErased } from "#app/discussion/erased-words.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, STATUS_WORDS, toContributionNumber } from "#app/text/words.ts";
import { type Contradiction, type Decided, type Past, replay, type Standing } from "./replay.ts";

type Stored = ReturnType<typeof listWordings>[number];
export type Verdict = { decisions: number; wordings: number; differences: string[] };

/** Tells every contribution's story anew from what nobody can change and says, in German, where the database holds something else. */
export function replayLog(db: Db): Verdict {
  const wordings = Map.groupBy(listWordings(db), ({ contributionId }) => contributionId);
  const lines = db.select().from(decisions).orderBy(asc(sql`${decisions}.rowid`)).all();
  const decided = Map.groupBy(lines, ({ contributionId }) => contributionId);
  const differences = [...wordings].flatMap(([id, stored]) => compare(stored, decided.get(id) ?? []));
  return { decisions: lines.length, wordings: [...wordings.values()].flat().length, differences };
}

function listWordings(db: Db) {
  const { id, contributionId, number, n, byModeration, body, status, publicRevisionId, hiddenAt, withdrawnAt } = allRevisions;
  return db.select({ id, contributionId, number, n, byModeration, body, status, publicRevisionId, hiddenAt, withdrawnAt }).from(allRevisions).orderBy(asc(number), asc(n)).all();
}

function compare(stored: Stored[], decided: Decided[]): string[] {
  const { number, publicRevisionId, hiddenAt, withdrawnAt } = stored[0]!;
  const past: Past = { wordings: stored.map((wording) => ({ ...wording, isErased: isErased(wording.body) })), decisions: decided, isWithdrawn: withdrawnAt !== null };
  const told = replay(past);
  const place = toContributionNumber(number);
  const toWording = (id: string | null) => (id === null ? "keine" : `Vorlage ${stored.find((wording) => wording.id === id)?.n ?? "unbekannt"}`);
  return [
    ...told.contradictions.map((contradiction) => `${place}: ${toSentence(contradiction)}`),
    ...stored.flatMap((wording) => compareState(wording, told, place)),
    ...(told.publicId === publicRevisionId ? [] : [`${place}: Öffentlich ist nach dem Protokoll ${toWording(told.publicId)}, in der Datenbank ${toWording(publicRevisionId)}.`]),
    ...(told.isHidden === (hiddenAt !== null) ? [] : [`${place}: Nach dem Protokoll ${told.isHidden ? "ausgeblendet, in der Datenbank nicht" : "nicht ausgeblendet, in der Datenbank schon"}.`]),
  ];
}

function compareState({ id, n, status }: Stored, { states }: Standing, place: string): string[] {
  const told = states.get(id);
  return told === status ? [] : [`${place}, Vorlage ${n}: Nach dem Protokoll ${toWord(told)}, in der Datenbank ${toWord(status)}.`];
}

function toSentence({ decision, found }: Contradiction): string {
  const line = `„${OUTCOME_WORDS[decision.outcome]}“ vom ${toDayAndTime(decision.decidedAt)}`;
  if (found.what === "state") return `${line} passt nicht: ${found.when} war der Wortlaut ${toWord(found.state)}.`;
  return `${line} passt nicht: ${found.what === "public" ? "Öffentlich war davor ein anderer Wortlaut" : `Der Beitrag war davor ${found.isHidden ? "" : "nicht "}ausgeblendet`}.`;
}

function toWord(state: Status | undefined): string {
  return state === undefined ? "nicht vorhanden" : `„${STATUS_WORDS[state].word}“`;
}
