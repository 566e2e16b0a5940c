import { randomBytes } from "node:crypto";
import { pino } from "pino";

export type Log = Pick<ReturnType<typeof pino>, "info" | "warn" | "error">;

/** Lines of JSON in UTC on standard output. They hold no body, no address, no query string and no cookie. */
export function openLog({ isQuiet }: { isQuiet: boolean }): Log {
  return pino({ level: isQuiet ? "error" : "info", base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What a reader can name to us when something went wrong, and what finds the line. */
export function newReference(): string {
  return randomBytes(5).toString("hex");
}

/** An address for the log. What follows here is as good as a key: an invitation, the way to switch mails off. */
export function toLoggedPath(path: string): string {
  return path.replace(/^(\/(?:einladung|abbestellen)\/).+/, "$1…");
}
