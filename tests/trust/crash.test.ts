import { expect, onTestFinished, test } from "vitest";
import type { OpenDb } from "#db/open.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { toPick } from "#tests/support/chance.ts";
import { expectConfirmed, expectWhole } from "./crash-checks.ts";
import { type Confirmed, countSteps, openWritingSite, type Site, startLoad } from "./crash-load.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { lookInto } from "./house.ts";

const CRASHES = howMuch({ short: 6, long: 50 });
const LONG_ENOUGH = 15 * 60_000;
const STEPS = Array.from({ length: 20 }, (_, n) => n + 3);
const MILLISECONDS = Array.from({ length: 40 }, (_, n) => n);

/** So many steps after the last start, and then at any moment within the next. */
async function waitForSomeMoment(confirmed: Confirmed, pick: ReturnType<typeof toPick>) {
  const until = countSteps(confirmed) + pick(STEPS);
  await expect.poll(() => countSteps(confirmed), { interval: 2, timeout: 60_000 }).toBeGreaterThanOrEqual(until);
  await new Promise((resolve) => setTimeout(resolve, pick(MILLISECONDS)));
}

type Sent = { id: string; recipient: string };

/** Every mail there was, once the last has left. */
async function waitForMails(site: Site): Promise<Sent[]> {
  const countWaiting = ({ sqlite }: OpenDb) => sqlite.prepare("select count(*) from outbox where sent_at is null").pluck().get();
  site.letMailsBeDue();
  await expect.poll(() => lookInto(site.path, countWaiting), { interval: 200, timeout: LONG_ENOUGH }).toBe(0);
  return lookInto(site.path, ({ sqlite }) => sqlite.prepare("select id, recipient from outbox").all() as Sent[]);
}

/**
 * The outbox delivers at least once: a mail handed over just before the end is handed over again, since nobody can note it and send it in one.
 * It keeps its Message-ID, by which a mailbox knows the second for the first, and there is at most one for each crash.
 */
function expectDelivered({ mailbox }: Site, sent: Sent[]): number {
  const received = mailbox.received.map(({ to, messageId }) => `${to} ${messageId}`);
  expect([...new Set(received)].toSorted()).toEqual(sent.map(({ id, recipient }) => `${recipient} <${id}@localhost>`).toSorted());
  const repeated = received.length - sent.length;
  expect(repeated).toBeLessThanOrEqual(CRASHES);
  return repeated;
}

test("killed at any moment while people write, decide and answer, the server has kept all it confirmed, each once, and every mail arrives", { timeout: LONG_ENOUGH }, async (context) => {
  const site = await openWritingSite(CRASHES);
  onTestFinished(site.close);
  const pick = toPick(20_181_001);
  const { confirmed, finish } = startLoad(site, CRASHES * 3);
  const lookAtAll = (left: OpenDb) => {
    expectWhole(left);
    expectConfirmed(left, confirmed);
  };
  for (let n = 0; n < CRASHES; n++) {
    await waitForSomeMoment(confirmed, pick);
    await site.crash(lookAtAll);
    site.letMailsBeDue();
  }
  await finish();

  const sent = await waitForMails(site);
  site.lookNow(lookAtAll);
  const repeated = expectDelivered(site, sent);
  const steps = countSteps(confirmed);
  expect(steps).toBeGreaterThan(CRASHES * STEPS[0]!);
  tellFigure(context, `${CRASHES} Abbrüche, ${toGermanNumber(steps)} bestätigte Schritte, 0 fehlen; ${toGermanNumber(sent.length)} Mails, 0 fehlen, ein zweites Mal mit derselben Message-ID: ${repeated}`);
});
