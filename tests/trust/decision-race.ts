import type { OpenDb } from "#db/open.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { givenPending, NOW } from "#tests/support/builders.ts";
import { givenStaffToday, openRace } from "./race.ts";

export const MODERATORS = ["Erste", "Zweite"] as const;
/** What goes along with each decision. */
export const GROUNDS = { publish: {}, reject: { reason: "off-topic", explanation: "Bitte beim Absatz bleiben." } };
export type Outcome = keyof typeof GROUNDS;
export type DecisionRace = Awaited<ReturnType<typeof openDecisionRace>>;

/** So many contributions that wait, each by somebody else, and two who decide on them. */
export function openDecisionRace(contributions: number) {
  return openRace(({ db }: OpenDb) => {
    const waiting = Array.from({ length: contributions }, (_, nth) => ({ ...givenPending(db, { body: toBody(nth, 1), now: NOW + nth }), nth }));
    const authors = waiting.map(({ nth, author }) => [toAuthor(nth), author] as const);
    return { waiting, people: { ...Object.fromEntries(authors), Erste: givenStaffToday(db, "moderator"), Zweite: givenStaffToday(db, "moderator") } };
  });
}

export const toAuthor = (nth: number) => `Autorin ${nth}`;
export const toDesk = (number: number) => `/moderation/${toContributionNumber(number)}`;

export function toBody(nth: number, n: number): string {
  return `Zum Beitrag ${nth} in Vorlage ${n}: Bei uns ist der Auftrag seit ${n} Jahren offen.`;
}

/** Who publishes and who rejects takes turns. */
export function toOutcome(nth: number, who: (typeof MODERATORS)[number]): Outcome {
  return (nth + MODERATORS.indexOf(who)) % 2 === 0 ? "publish" : "reject";
}
