import { spawnSync } from "node:child_process";
import { expect, onTestFinished, test } from "vitest";
import { howMuch, tellFigure } from "./figure.ts";
import { listDisks } from "./disk.ts";
import { lookInto, openPage, sendForm } from "./house.ts";
import { countStored, furnishWriters, listWritings, READINGS, type Writing } from "./writers.ts";

/** So often the disk takes nothing more and then takes it again. */
const TIMES = howMuch({ short: 2, long: 8 });
const DISKS = listDisks();
const told: string[] = [];

test.each(DISKS)("$word: everybody reads on, who writes gets the text back, and with the room writing goes on", async ({ word, start, find, fill, free }) => {
  const house = await furnishWriters({ each: TIMES });
  const { folder, path, cookies } = house;
  const server = await start(folder, "schreiben.sqlite");
  onTestFinished(async () => {
    await server.stop();
    house.remove();
  });
  const cookieOf = (who: string | undefined) => (who ? { cookie: cookies.get(who)! } : {});
  const send = async ({ who, path, fields, words }: Writing) => ({ path, words, ...(await sendForm(server.origin, path, { ...cookieOf(who), fields })) });
  let refused = 0;

  for (let nth = 0; nth < TIMES; nth++) {
    const writings = listWritings(house, nth);
    fill(server, folder);
    for (const writing of writings) {
      const answer = await send(writing);
      expect(answer).toMatchObject({ path: writing.path, status: 507, html: expect.stringContaining(writing.words) });
      expect(answer.html).toContain("Hier lässt sich gerade nichts speichern.");
      refused++;
    }
    for (const { who, path } of READINGS) expect({ path, status: (await openPage(server.origin, path, cookieOf(who))).status }).toEqual({ path, status: 200 });
    free(server, folder);
    for (const writing of writings) expect(await send(writing)).toMatchObject({ path: writing.path, status: 303 });
    expect(lookInto(find(server, path), (database) => writings.map(({ words }) => countStored(database, words)))).toEqual(writings.map(() => 1));
  }

  expect(lookInto(find(server, path), ({ sqlite }) => sqlite.pragma("integrity_check", { simple: true }))).toBe("ok");
  fill(server, folder);
  expect(await server.stop()).toBe(0);
  told.push(`${word}: ${refused} Schreibversuche, ${refused} Texte zurück`);
});

test("who starts the server where nothing can be written is told so", async (context) => {
  const house = await furnishWriters({ each: 1 });
  onTestFinished(house.remove);
  const started = spawnSync("prlimit", ["--fsize=0", process.execPath, "bin/start.ts"], { encoding: "utf8", env: { ...process.env, MODE: "test", PORT: "0", VITEST: "", DATABASE_PATH: house.path } });
  expect([started.status, started.stderr]).toEqual([1, expect.stringContaining("In die Datenbank lässt sich nicht schreiben")]);
  tellFigure(context, told.join("; "));
});
