import { DAY_LENGTH, HOUR, MINUTE, SECOND, toClockTime } from "./dates.ts";

/** Whose attempts are counted together. `requester`: the person, or for those signed out their network. */
type Part = "mail" | "network" | "person" | "requester" | "format";
export type Window = { points: number; length: number; per: readonly Part[]; told: string };

const CODES = "Für diese Adresse wurden zu viele Codes angefordert. Sehen Sie auch im Spam-Ordner nach.";

/** How often something may be done, and what is said to whoever wants more. A network has room for a workshop of forty behind one address. */
export const LIMITS = {
  code: [
    { points: 5, length: HOUR, per: ["mail", "network"], told: CODES },
    { points: 20, length: HOUR, per: ["mail"], told: CODES },
    { points: 200, length: HOUR, per: ["network"], told: "Aus Ihrem Netz wurden zu viele Codes angefordert." },
  ],
  "code-try": [{ points: 600, length: HOUR, per: ["network"], told: "Aus Ihrem Netz kamen zu viele falsche Codes." }],
  contribution: [
    { points: 10, length: 10 * MINUTE, per: ["person"], told: "Sie haben in zehn Minuten schon 10 Beiträge eingereicht." },
    { points: 60, length: DAY_LENGTH, per: ["person"], told: "Sie haben an einem Tag schon 60 Beiträge eingereicht." },
  ],
  draft: [{ points: 1200, length: HOUR, per: ["person"], told: "Ihre Entwürfe wurden zu oft gespeichert." }],
  report: [{ points: 10, length: HOUR, per: ["requester"], told: "Mehr als 10 Meldungen in einer Stunde nehmen wir nicht an." }],
  barrier: [{ points: 10, length: HOUR, per: ["network"], told: "Mehr als 10 Meldungen in einer Stunde nehmen wir aus einem Netz nicht an." }],
  search: [{ points: 60, length: MINUTE, per: ["requester"], told: "Mehr als 60 Suchen in einer Minute gehen nicht." }],
  export: [{ points: 5, length: HOUR, per: ["person", "format"], told: "Sie haben dieses Format in einer Stunde fünfmal heruntergeladen." }],
  "own-data": [{ points: 5, length: HOUR, per: ["person"], told: "Sie haben Ihre Daten in einer Stunde fünfmal heruntergeladen." }],
  invitation: [{ points: 500, length: HOUR, per: ["person"], told: "In einer Stunde gehen höchstens 500 Einladungen hinaus. Laden Sie in mehreren Schritten ein." }],
} as const satisfies Record<string, readonly Window[]>;

export type LimitName = keyof typeof LIMITS;
export type LimitKey<Name extends LimitName> = Record<(typeof LIMITS)[Name][number]["per"][number], string>;

/** Until when to wait, in words. The minute is rounded up: at the time named it works. */
export function toWaitSentence(retryAt: number, now: number): string {
  const [day, time] = toClockTime(Math.ceil(retryAt / MINUTE) * MINUTE, now);
  return `Bitte versuchen Sie es ${day ? `${day} ` : ""}ab ${time} Uhr noch einmal.`;
}

/** For the header Retry-After. */
export function toWholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / SECOND));
}
