import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { startServer } from "#tests/support/server.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { sendForm } from "./house.ts";
import { furnishWriters, listWritings } from "./writers.ts";

/** Of each kind of writing; nobody may contribute more than ten times in ten minutes. */
const EACH = howMuch({ short: 3, long: 10 });
const MISSING = "Ob gespeichert wird, bevor bestätigt wird, lässt sich unter Linux nur mit strace sehen. Richten Sie es ein (apt-get install strace) und prüfen Sie noch einmal.";

/** A pragma says what is meant and killing a process leaves what only a power cut takes; what is really brought to the disk is known to the kernel alone, and of it only a tracer tells. */
test("before a contribution, a decision, an answer or a report of a barrier is confirmed, it has been brought to the disk", async (context) => {
  const house = await furnishWriters({ each: EACH });
  onTestFinished(house.remove);
  if (process.platform !== "linux") return expectFullSynchronous(house.path);
  if (spawnSync("strace", ["-V"]).status !== 0) throw new Error(MISSING);
  const trace = join(house.folder, "spur");
  const server = await startServer({ DATABASE_PATH: house.path }, { under: ["strace", "--daemonize", "--follow-forks", "--seccomp-bpf", "--decode-fds=path", "--trace=fsync,fdatasync", "--signal=none", `--output=${trace}`] });
  onTestFinished(async () => void (await server.stop()));

  const steps = [];
  for (const { who, path, fields } of Array.from({ length: EACH }, (_, nth) => listWritings(house, nth)).flat()) {
    const before = countSyncs(trace, house.path);
    const { status } = await sendForm(server.origin, path, { ...(who ? { cookie: house.cookies.get(who)! } : {}), fields });
    steps.push({ path, status, syncs: countSyncs(trace, house.path) - before });
  }

  expect(steps.filter(({ status, syncs }) => status !== 303 || syncs < 1)).toEqual([]);
  tellFigure(context, `${steps.length} bestätigte Schritte, ${steps.reduce((sum, { syncs }) => sum + syncs, 0)} Synchronisationen`);
});

/** How often the database or what is written ahead of it was brought to the disk so far. A call that another thread interrupts is told on two lines, of which the first names the file. */
function countSyncs(trace: string, path: string): number {
  return readFileSync(trace, "utf8").split("\n").filter((line) => line.includes(`<${path}>`) || line.includes(`<${path}-wal>`)).length;
}

function expectFullSynchronous(path: string) {
  const { sqlite, close } = openDatabase(path);
  expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
  close();
}
