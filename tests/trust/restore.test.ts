import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { howMuch, tellFigure } from "./figure.ts";
import { openWriters, toBird, until } from "./disaster.ts";

const AUTHORS = howMuch({ short: 12, long: 60 });
/** Who leaves after the backup. */
const LEAVING = 0;
/** So many have an answer before the backup begins. */
const BEFORE = AUTHORS * 3;

test("what was acknowledged before the backup began is there after everything was lost, and who was deleted since is not", async (context) => {
  const house = await openWriters(AUTHORS);
  onTestFinished(house.close);
  const backups = join(house.folder, "anderswo");
  const writing = house.writeAll();
  await until(() => house.acknowledged.length >= BEFORE);
  const before = [...house.acknowledged];
  const began = Date.now();
  const made = await house.command("bin/backup.ts", "--to", backups);
  const [took, after] = [Date.now() - began, house.acknowledged.length];
  expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/^Gesichert und geprüft: /) });
  await writing;

  await house.letLeave(LEAVING);
  await house.kill();
  house.loseData();
  const file = join(backups, readdirSync(backups).find((name) => name.endsWith(".sqlite"))!);
  const restored = await house.command("bin/restore.ts", file);
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining("wieder gelöscht: 1 Person.\n") });
  await house.startAgain();

  const stays = before.filter((body) => !body.includes(toBird(LEAVING)));
  const bodies = house.bodies();
  expect(stays.filter((body) => !bodies.has(body))).toEqual([]);
  expect(new RegExp(toBird(LEAVING), "i").test(house.bytes())).toBe(false);
  expect(house.problems()).toEqual([]);
  expect([(await house.open("/konto", LEAVING + 1)).status, (await house.open("/konto", LEAVING)).status]).toEqual([200, 302]);
  tellFigure(context, `${stays.length} von ${stays.length} vor der Sicherung bestätigten Beiträgen waren nach dem Verlust der Daten wieder da; während der Sicherung (${took} ms) nahm der Server ${after - before.length} weitere an`);
});
