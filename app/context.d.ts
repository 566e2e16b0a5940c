import type { Env } from "./env.server.ts";
import type { OpenDb } from "#db/open.ts";
import type { Limits } from "#server/limits.ts";

declare module "@remix-run/node" {
  /** What the porch hands to every door. */
  interface AppLoadContext {
    db: OpenDb["db"];
    env: Env;
    /** UTC milliseconds; tests turn this clock. */
    now: () => number;
    /** A keyed hash of the network a request comes from; no address is kept anywhere. */
    network: string;
    /** How often something may be done: doors count here before they let a verb do it. */
    limits: Limits;
    /** A second, read-only connection that sees one moment of the data. The caller closes it. */
    openSnapshot: () => OpenDb;
    /** Says that a mail is waiting, so that it need not wait for the next round. */
    mailIsWaiting: () => void;
    /** A finished page in pieces, left here for the porch to send: as the body of a Response it would be copied three times. */
    html: (string | Buffer)[] | undefined;
    /** What of the page was ready before it was asked for, by the mark that stands for it (`app/ui/ready.server.ts`). */
    parts: Map<string, Buffer>;
    /** Whether the page is for somebody signed in: only those get a script. */
    isSignedIn: boolean;
    /** Whether only people with an account may read; found out before any door opens. */
    isShut: boolean;
    /** What went wrong on the way, left here for the porch's answer and log. */
    fault: unknown;
    /** Until when this page stays true if nothing is changed: the phase bar counts days. UTC milliseconds. */
    freshUntil: number;
  }
}
export {};
