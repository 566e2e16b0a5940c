import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { grantPermission } from "#app/accounts/people.server.ts";
import { openCounts, openDatabase, toCountsPath } from "#db/open.ts";
import { givenAdmin, givenDiscussion, givenPractitioner, NOW } from "#tests/support/builders.ts";
import { knockAt } from "#tests/server/porch.ts";
import { startServer } from "#tests/support/server.ts";
import { howMuch, tellFigure } from "./figure.ts";

const KINDS = ["unbekannt", "bekannt", "moderation", "gesperrt"] as const;
/** Each address is asked for once; the network may ask so often an hour that the counts begin anew in between. */
const SAMPLES = howMuch({ short: 0, long: 120 });
const TRIES = 3;
const MUST_PASS = 2;
const WARM_UP = 10;
/** How often one of a kind may take longer than one unknown: half the time, if nothing shows. */
const FAIR = [0.35, 0.65] as const;

type Kind = (typeof KINDS)[number];
const toEmail = (kind: Kind, round: number, nth: number) => `${kind}-${round}-${nth}@stadt.example`;

async function openHouse() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-zeiten-"));
  const databasePath = join(folder, "zeiten.sqlite");
  const database = openDatabase(databasePath);
  database.sqlite.pragma("synchronous = off");
  const { db } = database;
  givenDiscussion(db);
  const admin: Admin = givenAdmin(db);
  for (let round = 0; round < TRIES; round++) {
    for (let nth = 0; nth < SAMPLES + WARM_UP; nth++) {
      givenPractitioner(db, { email: toEmail("bekannt", round, nth) });
      grantPermission(db, { email: toEmail("moderation", round, nth), permission: "moderator", now: NOW });
      blockPerson(db, { admin, personId: givenPractitioner(db, { email: toEmail("gesperrt", round, nth) }).id, words: "Postfach verloren.", now: NOW });
    }
  }
  database.close();
  const server = await startServer({ DATABASE_PATH: databasePath });
  onTestFinished(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return { server, databasePath };
}

type House = Awaited<ReturnType<typeof openHouse>>;

async function measure({ server }: House, email: string): Promise<number> {
  const { host, origin, port } = new URL(server.origin);
  const began = performance.now();
  const { status } = await knockAt({ port: Number(port) }, { method: "POST", path: "/anmelden", headers: { host, origin, "content-type": "application/x-www-form-urlencoded" }, body: `email=${encodeURIComponent(email)}` });
  const took = performance.now() - began;
  expect(status).toBe(303);
  return took;
}

/** Asks for one code after the other, taking turns, and says for each kind how often it took longer than an unknown address. */
async function compare(house: House, round: number) {
  const times: Record<Kind, number[]> = { unbekannt: [], bekannt: [], moderation: [], gesperrt: [] };
  const counts = openCounts(toCountsPath(house.databasePath));
  for (let nth = 0; nth < SAMPLES + WARM_UP; nth++) {
    if (nth % 20 === 0) counts.exec("delete from counts");
    for (const kind of nth % 2 === 0 ? KINDS : KINDS.toReversed()) {
      const took = await measure(house, toEmail(kind, round, nth));
      if (nth >= WARM_UP) times[kind].push(took);
    }
  }
  counts.close();
  return KINDS.slice(1).map((kind) => toShareLonger(times[kind], times.unbekannt));
}

function toShareLonger(these: number[], those: number[]): number {
  const longer = these.flatMap((one) => those.map((other) => Number(one > other)));
  return longer.reduce((sum, one) => sum + one, 0) / longer.length;
}

test.runIf(SAMPLES > 0)("how long the answer takes tells nobody whether an address is known, has a permission or is blocked", async (context) => {
  const house = await openHouse();
  const shares: number[][] = [];
  for (let round = 0; round < TRIES; round++) shares.push(await compare(house, round));
  const fair = shares.filter((round) => round.every((share) => FAIR[0] < share && share < FAIR[1]));
  expect(fair.length, JSON.stringify(shares)).toBeGreaterThanOrEqual(MUST_PASS);
  tellFigure(context, `Antwortzeiten verraten nichts in ${fair.length} von ${TRIES} Messungen zu ${KINDS.length} × ${SAMPLES} Adressen`);
});
