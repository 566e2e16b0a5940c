import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { queueDigests } from "#app/discussion/queue-digests.server.ts";
import { redrawContributions } from "#app/discussion/redraw-contributions.server.ts";
import type { Env } from "#app/env.server.ts";
import { queueReminders } from "#app/moderation/queue-reminders.server.ts";
import { deliverDueMails, keepForReading, postBySmtp } from "#app/notifications/deliver.server.ts";
import { deleteDue } from "#app/privacy/delete-due.server.ts";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { replayDeletions } from "#app/privacy/replay-deletions.server.ts";
import { runRetention } from "#app/privacy/run-retention.server.ts";
import { hasTraces, wipeTraces } from "#app/privacy/wipe-traces.server.ts";
import { HOUR, SECOND } from "#app/text/dates.ts";
import type { Db } from "#db/open.ts";
import type { Limits } from "#server/limits.ts";

const MAIL_ROUND = 5 * SECOND;

export type Background = { mailIsWaiting: () => void; stop: () => Promise<void> };

/** What happens by itself: at start deletions that a backup undid are done again and contributions drawn as they look now; accounts whose time has come are deleted; mails go out every few seconds and at once when one is waiting, digests and reminders when they are due; what has had its time is deleted every hour. */
export function startBackground(db: Db, env: Env, limits: Limits): Background {
  const journal = toJournalPath(env.databasePath);
  replayDeletions(db, { journal, now: Date.now() });
  redrawContributions(db);
  const post = env.smtpUrl ? postBySmtp({ ...env, smtpUrl: env.smtpUrl }) : keepForReading;
  const surroundings = toMailSurroundings(db, env);
  const round = toRound(async () => {
    queueDigests(db, { now: Date.now() });
    queueReminders(db, { now: Date.now() });
    await deliverDueMails(db, { post, surroundings, now: Date.now });
  });
  const deleting = toRound(deletePeople(db, journal));
  const cleaning = toRound(async () => {
    await runRetention(db, { now: Date.now() });
    await limits.forgetOld();
  });
  cleaning.go();
  const timers = [setInterval(round.go, MAIL_ROUND), setInterval(deleting.go, MAIL_ROUND), setInterval(cleaning.go, HOUR)];
  return {
    mailIsWaiting: () => setImmediate(round.go),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([round.finished(), deleting.finished(), cleaning.finished()]);
    },
  };
}

/** Deletes whose time has come, and wipes what is left of them in the file: at once, and when their last mail has left. */
function deletePeople(db: Db, journal: string) {
  let isToWipe = false;
  return async () => {
    const deleted = deleteDue(db, { journal, now: Date.now() });
    isToWipe ||= deleted > 0 || hasTraces(db);
    if (isToWipe) isToWipe = !wipeTraces(db, { now: Date.now() });
  };
}

/** Two rounds of the same kind never overlap, and a fault in one does not end the next. */
function toRound(work: () => Promise<void>) {
  let under = Promise.resolve();
  return {
    go: () => {
      under = under.then(work).catch((error: unknown) => console.error(error));
    },
    finished: () => under,
  };
}
