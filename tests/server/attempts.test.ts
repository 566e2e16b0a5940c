import { request } from "node:http";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { DAY_LENGTH, HOUR, MINUTE } from "#app/text/dates.ts";
import { LIMITS, type LimitName, toWaitSentence, type Window } from "#app/text/limits.ts";
import { type Limits, openLimits } from "#server/limits.ts";
import type { Answer } from "#server/remix.ts";
import { NOW } from "#tests/support/builders.ts";
import { tellFigure } from "#tests/trust/figure.ts";
import { HOST, openPorch, OUR_FORM, postTo } from "./porch.ts";

const SECRET = "ein geheimnis nur für diesen test, lang genug";
const WHO = { person: "person-der-kanarienvogel", mail: "kanarien@vogel.example", network: "203.0.113.7", requester: "anfrage-der-kanarienvogel", format: "xlsx" };
const EVERY_WINDOW = Object.entries(LIMITS).flatMap(([name, windows]) => windows.map((window: Window) => [name as LimitName, window.points, window.length / MINUTE, window.per.join(" und "), window] as const));

beforeEach(() => vi.useFakeTimers({ toFake: ["Date"], now: NOW }));
afterEach(() => vi.useRealTimers());
const at = (moment: number) => vi.setSystemTime(moment);

/** A file of counts in a folder of its own. */
function givenCounts() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-grenzen-"));
  const path = join(folder, "test.sqlite.grenzen.sqlite");
  const faults: unknown[] = [];
  const open = (secret = SECRET) => openLimits({ path, secret, onFault: (fault) => faults.push(fault) });
  const limits = open();
  onTestFinished(() => {
    limits.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const bytes = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), "latin1")).join("");
  return { limits, path, folder, faults, open, bytes };
}

/** Somebody who shares only what a window counts by, so that no other window of the limit is in the way. */
const sharing = ({ per }: Window, n: number) => Object.fromEntries(Object.entries(WHO).map(([part, name]) => [part, per.includes(part as never) ? name : `${name}-${n}`])) as typeof WHO;

describe("every window of every limit", () => {
  test.for(EVERY_WINDOW)("%s: %i in %i minutes by %s, then no more until it is over; others go on", async ([name, points, , , window], context) => {
    const { limits } = givenCounts();
    const step = Math.floor(window.length / (points + 2));
    for (let n = 0; n < points; n++) {
      at(NOW + n * step);
      expect(await limits.spend(name, sharing(window, n))).toEqual({ ok: true });
    }
    const late = NOW + window.length - 1;
    at(late);
    expect(await limits.spend(name, sharing(window, points))).toEqual({ ok: false, retryAfter: 1, sentence: `${window.told} ${toWaitSentence(NOW + window.length, late)}` });
    for (const part of window.per) expect(await limits.spend(name, { ...sharing(window, points), [part]: "andere" })).toEqual({ ok: true });
    at(NOW + window.length);
    expect(await limits.spend(name, sharing(window, points))).toEqual({ ok: true });
    tellFigure(context, `${EVERY_WINDOW.length} Grenzen: N gehen, N + 1 nicht`);
  });
});

describe("counting", () => {
  const by = { person: WHO.person };
  const ok = { ok: true };

  test("twenty at once are exactly ten", async () => {
    const { limits } = givenCounts();
    const answers = await Promise.all(Array.from({ length: 20 }, () => limits.spend("contribution", by)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(10);
  });

  test("what is refused neither counts nor prolongs", async () => {
    const { limits } = givenCounts();
    await limits.spend("report", { requester: "a" }, 10);
    at(NOW + 59 * MINUTE);
    for (let n = 0; n < 5; n++) expect(await limits.spend("report", { requester: "a" })).toMatchObject({ ok: false, retryAfter: 60 });
    await limits.giveBack("report", { requester: "a" });
    expect(await limits.spend("report", { requester: "a" })).toEqual(ok);
    at(NOW + HOUR);
    expect(await limits.spend("report", { requester: "a" }, 10)).toEqual(ok);
  });

  test("a refusal in one window leaves the others as they were", async () => {
    const { limits } = givenCounts();
    for (let n = 0; n < 8; n++) await limits.spend("code", { mail: "a@stadt.example", network: "eins" });
    for (let n = 0; n < 3; n++) for (const network of ["zwei", "drei", "vier"]) expect(await limits.spend("code", { mail: "a@stadt.example", network })).toEqual(ok);
  });

  test("what is given back can be spent again, but nobody saves up", async () => {
    const { limits } = givenCounts();
    await limits.spend("report", { requester: "a" }, 2);
    await limits.giveBack("report", { requester: "a" }, 50);
    await limits.giveBack("report", { requester: "nie da gewesen" }, 50);
    for (const requester of ["a", "nie da gewesen"]) {
      expect(await limits.spend("report", { requester }, 10)).toEqual(ok);
      expect(await limits.spend("report", { requester })).toMatchObject({ ok: false });
    }
  });

  test("many at a time are counted whole or not at all", async () => {
    const { limits } = givenCounts();
    expect(await limits.spend("invitation", by, 450)).toEqual(ok);
    expect(await limits.spend("invitation", by, 51)).toMatchObject({ ok: false });
    expect(await limits.spend("invitation", by, 50)).toEqual(ok);
  });

  test("limits do not count each other's", async () => {
    const { limits } = givenCounts();
    await limits.spend("own-data", by, 5);
    expect(await limits.spend("contribution", by)).toEqual(ok);
  });
});

describe("an attempt that ends in a fault", () => {
  const by = { network: "eins" };
  const busy = Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
  const spendAll = async (limits: Limits) => {
    for (let n = 0; n < 9; n++) await limits.spend("barrier", by);
  };

  test.each<[string, Error, givesBack: boolean, left: number]>([
    ["because the database was busy does not count", busy, false, 1],
    ["because the database was busy is given back once, not twice", busy, true, 1],
    ["of any other kind counts", new Error("kaputt"), false, 0],
  ])("%s", async (_, fault, givesBack, left) => {
    const answer: Answer = async (_request, { limits }) => {
      await limits.spend("barrier", by);
      if (givesBack) await limits.giveBack("barrier", by);
      throw fault;
    };
    const porch = await openPorch({ answer });
    await spendAll(porch.limits);
    await postTo(porch, "/barriere-melden", "words=x");
    expect([await porch.limits.spend("barrier", by, left || 1), await porch.limits.spend("barrier", by)]).toMatchObject([{ ok: left > 0 }, { ok: false }]);
  });

  test("because somebody hung up counts: what they wanted has happened", async () => {
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    const answer: Answer = async ({ signal }, { limits }) => {
      await limits.spend("barrier", by);
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      setImmediate(end);
      throw Object.assign(new Error("aborted"), busy);
    };
    const porch = await openPorch({ answer });
    await spendAll(porch.limits);
    const sent = request({ host: "127.0.0.1", port: porch.port, method: "POST", path: "/barriere-melden", agent: false, headers: { host: HOST, ...OUR_FORM } });
    sent.on("error", () => {});
    sent.end("words=x");
    await expect.poll(() => porch.passedOn.length).toBe(1);
    sent.destroy();
    await isOver;
    expect(await porch.limits.spend("barrier", by)).toMatchObject({ ok: false });
  });
});

describe("the file", () => {
  const by = { requester: WHO.requester };

  test("survives a restart, so that one who has to wait still has to", async () => {
    const { limits, open } = givenCounts();
    await limits.spend("report", by, 10);
    limits.close();
    const again = open();
    expect(await again.spend("report", by)).toMatchObject({ ok: false, retryAfter: 3600 });
    again.close();
  });

  test("may break or be lost: counting begins anew, and nobody is kept out", async () => {
    const { limits, path, open, faults } = givenCounts();
    await limits.spend("report", by, 10);
    limits.close();
    writeFileSync(path, "kein SQLite, sondern etwas, das länger ist als sein Kopf. ".repeat(40));
    const again = open();
    expect(await again.spend("report", by)).toEqual({ ok: true });
    again.close();
    expect(faults).toEqual([]);
  });

  test("that cannot be written lets everybody through and tells of it", async () => {
    const { limits, faults } = givenCounts();
    limits.close();
    expect(await limits.spend("report", by)).toEqual({ ok: true });
    await limits.giveBack("report", by);
    expect(faults).toHaveLength(2);
  });

  test("holds nobody's name, address or network, and is for nobody else to read", async () => {
    const { limits, path, bytes } = givenCounts();
    for (const name of Object.keys(LIMITS) as LimitName[]) await limits.spend(name, WHO);
    expect(bytes()).toContain("contribution-");
    expect(bytes()).not.toMatch(/kanarien|vogel|203\.0\.113|xlsx/i);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("tells nothing to whoever does not know the secret: with another one everybody begins anew", async () => {
    const { limits, open } = givenCounts();
    await limits.spend("report", by, 10);
    const other = open(`${SECRET}!`);
    expect(await other.spend("report", by)).toEqual({ ok: true });
    other.close();
  });

  test("forgets what is over", async () => {
    const { limits, path } = givenCounts();
    await limits.spend("report", by);
    await limits.spend("contribution", { person: "a" });
    const count = () => {
      const file = new Database(path, { readonly: true });
      const rows = file.prepare("select count(*) from counts").pluck().get();
      file.close();
      return rows;
    };
    at(NOW + HOUR);
    await limits.forgetOld();
    expect(count()).toBe(1);
    at(NOW + DAY_LENGTH);
    await limits.forgetOld();
    expect(count()).toBe(0);
  });
});

test("the operator's handbook tells every limit", () => {
  const table = readFileSync("docs/betrieb.md", "utf8").split("## 7. Grenzen")[1]!.split("## 8.")[0]!;
  const lengths = { [MINUTE]: "in der Minute", [10 * MINUTE]: "in 10 Minuten", [HOUR]: "in der Stunde", [DAY_LENGTH]: "am Tag" };
  const words = { mail: "E-Mail-Adresse", network: "Netz", person: "Person", requester: "Person, abgemeldet: Netz", format: "Format" };
  const told = EVERY_WINDOW.map(([, points, , , { length, per }]) => `${points.toLocaleString("de-DE")} ${lengths[length]} | ${per.map((part) => words[part]).join(" und ")} |`);
  expect([...table.matchAll(/^\| [^|]*\| (\d.*)$/gm)].map(([, row]) => row)).toEqual(told);
});

test.each([
  ["in the same hour", NOW + 32 * MINUTE, "ab 10:32 Uhr"],
  ["rounded up, so that it holds", NOW + 32 * MINUTE + 1, "ab 10:33 Uhr"],
  ["after midnight in Germany", NOW + 14 * HOUR, "morgen ab 00:00 Uhr"],
  ["before midnight in Germany", NOW + 14 * HOUR - MINUTE, "ab 23:59 Uhr"],
  ["a day later", NOW + DAY_LENGTH, "morgen ab 10:00 Uhr"],
  ["later still", NOW + 2 * DAY_LENGTH, "am 3.\u00a0Oktober 2018 ab 10:00 Uhr"],
])("%s, the sentence names the time by the clock", (_, retryAt, words) => {
  expect(toWaitSentence(retryAt, NOW)).toBe(`Bitte versuchen Sie es ${words} noch einmal.`);
});
