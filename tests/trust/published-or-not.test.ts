import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findPersonByEmail, grantPermission } from "#app/accounts/people.server.ts";
import { publishVersion } from "#app/discussion/publish-version.server.ts";
import { openDatabase, type OpenDb } from "#db/open.ts";
import { givenDraftVersion } from "#tests/discussion/new-version.ts";
import { givenModerator, givenPublished, NOW, SMALL_PAPER, somewhere } from "#tests/support/builders.ts";
import { startServer } from "#tests/support/server.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { furnishFile } from "./race.ts";

const CONTRIBUTIONS = 200;
const KILLS = howMuch({ short: 5, long: 30 });
const TEAM = "team@institut.example";
const NEXT = SMALL_PAPER.replace("hat oft keinen Auftrag", "hat selten einen Auftrag")
  .replace("kennt man sich, und das hilft bei vielem.", "kennt man sich.\n\nDas hilft bei vielem.")
  .replace("- Ein Amt weiß vom anderen.\n- Ein Anruf genügt oft.", "Der Bus fährt zweimal am Tag, sonntags gar nicht.");

/** Contributions on words that change, are split, stay, or go, and a draft that a person has confirmed. */
function furnish({ db }: OpenDb) {
  const moderator = givenModerator(db);
  const places = [["stellen", 1], ["kurze-wege", 1], ["stellen", 2], ["kurze-wege", 2]] as const;
  for (let n = 0; n < CONTRIBUTIONS; n++) {
    const [section, nth] = places[n % places.length]!;
    givenPublished(db, { moderator, place: somewhere(db, { section, nth }), body: `Das ist der Beitrag mit der Nummer ${n}.`, ...(n % 8 === 1 ? { quote: "hilft bei vielem" } : {}) });
  }
  const { id: draftId } = givenDraftVersion(db, NEXT);
  grantPermission(db, { email: TEAM, permission: "team", now: Date.now() });
  return { draftId, people: { team: findPersonByEmail(db, TEAM)! } };
}

const STATE = {
  versions: "select id, published_at is not null as isPublished, confirmed_at from paper_versions order by number",
  contributions: "select number, place_section_id, place_passage_id, changed_in_id from contributions order by number",
  places: "select passage_id, place_id, changed_in_id from passage_places order by passage_id",
  numbers: "select number, first_version_id from passage_numbers order by number",
  mails: "select recipient, payload from outbox where kind = 'passage-changed' order by recipient",
};

/** All that a publication changes, as it lies in the file, which has to be sound. */
function readState({ sqlite }: OpenDb) {
  expect([sqlite.pragma("integrity_check", { simple: true }), sqlite.pragma("foreign_key_check")]).toEqual(["ok", []]);
  return Object.fromEntries(Object.entries(STATE).map(([name, query]) => [name, sqlite.prepare(query).all()]));
}

function publishHere(path: string, draftId: string) {
  return inside(path, (database) => {
    expect(publishVersion(database.db, { versionId: draftId, now: NOW }).ok).toBe(true);
    return readState(database);
  });
}

function inside<Result>(path: string, look: (database: OpenDb) => Result): Result {
  const database = openDatabase(path);
  try {
    return look(database);
  } finally {
    database.close();
  }
}

/** Publishes through the server on this file and kills it after so long, or as soon as it has answered. Returns the answer, if one came, and how long it took. */
async function publishAndKill(path: string, { cookie, draftId, after }: { cookie: string; draftId: string; after: number }) {
  const server = await startServer({ DATABASE_PATH: path });
  const gone = new Promise((resolve) => server.process.once("exit", resolve));
  const begun = performance.now();
  const answer = fetch(`${server.origin}/verwaltung/papier/veroeffentlichen`, { method: "POST", redirect: "manual", headers: { cookie, origin: server.origin }, body: new URLSearchParams({ fassung: draftId }) }).then(({ status }) => status, () => null);
  const late = new Promise<void>((resolve) => setTimeout(resolve, after));
  await Promise.race([answer, late]);
  const took = performance.now() - begun;
  server.process.kill("SIGKILL");
  await gone;
  await server.stop();
  return { status: await answer, took };
}

test("a server that is killed while it publishes has published the whole version or nothing of it", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-abbruch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const template = join(folder, "vorlage.sqlite");
  const { given, cookies } = await furnishFile(template, furnish);
  const publication = { cookie: cookies.get("team")!, draftId: given.draftId };
  const copy = (name: string) => {
    const path = join(folder, `${name}.sqlite`);
    copyFileSync(template, path);
    return path;
  };
  const before = inside(copy("vorher"), readState);
  const whole = publishHere(copy("nachher"), given.draftId);
  expect([before.mails, whole.mails, whole.contributions]).toMatchObject([{ length: 0 }, { length: (CONTRIBUTIONS * 3) / 4 }, { length: CONTRIBUTIONS }]);

  const answered = copy("beantwortet");
  const { status, took } = await publishAndKill(answered, { ...publication, after: 60_000 });
  expect([status, inside(answered, readState)]).toEqual([303, whole]);

  const found = { old: 0, new: 0 };
  for (let n = 0; n < KILLS; n++) {
    const path = copy(`abbruch-${n}`);
    const after = (took * 1.2 * (n + Math.random())) / KILLS;
    const killed = await publishAndKill(path, { ...publication, after });
    const state = inside(path, readState);
    const isNew = killed.status === 303 || state.mails!.length > 0;
    expect(state, `killed after ${after} of ${took} ms, answer ${killed.status}`).toEqual(isNew ? whole : before);
    if (!isNew) expect(publishHere(path, given.draftId)).toEqual(whole);
    found[isNew ? "new" : "old"]++;
  }
  tellFigure(context, `${KILLS + 1} Abbrüche mitten im Veröffentlichen: ${found.old} Mal galt danach die alte Fassung, ${found.new + 1} Mal die neue, immer ganz`);
}, howMuch({ short: 120_000, long: 600_000 }));
