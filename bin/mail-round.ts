import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import type { Env } from "#app/env.server.ts";
import { deliverDueMails, keepForReading, postBySmtp } from "#app/notifications/deliver.server.ts";
import { SECOND } from "#app/text/dates.ts";
import type { Db } from "#db/open.ts";

const ROUND = 5 * SECOND;

export type MailRound = { wake: () => void; stop: () => Promise<void> };

/** Goes round every few seconds and at once when woken. Two rounds never overlap. */
export function startMailRound(db: Db, env: Env): MailRound {
  const post = env.smtpUrl ? postBySmtp({ ...env, smtpUrl: env.smtpUrl }) : keepForReading;
  const surroundings = { publicOrigin: env.publicOrigin, codeFor: (requestId: string) => toSignInCode(env.sessionSecret, requestId) };
  let under = Promise.resolve();
  const go = () => {
    under = under.then(() => deliverDueMails(db, { post, surroundings, now: Date.now })).catch((error: unknown) => console.error(error));
  };
  const timer = setInterval(go, ROUND);
  return {
    wake: () => setImmediate(go),
    stop: () => {
      clearInterval(timer);
      return under;
    },
  };
}
