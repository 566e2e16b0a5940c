import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { FRESH_SIGN_IN } from "#app/accounts/fresh-sign-in.ts";
import { FORMAT_WORDS, FORMATS } from "#app/evaluation/format.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { loader as signIn } from "#app/routes/anmelden._index.tsx";
import { loader as exportPage } from "#app/routes/auswertung.export.tsx";
import { countRows } from "#tests/db/contents.ts";
import { putMany, readFile } from "#tests/evaluation/scene.ts";
import { givenDiscussion, givenPractitioner, givenPublished, givenTeamMember, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock, signInCookie, TEST_ENV } from "../support/door.ts";

const doors = import.meta.glob<{ loader: (args: LoaderFunctionArgs) => unknown }>("../../app/routes/auswertung.export[[]*.ts", { eager: true });
const doorOf = (format: string) => doors[`../../app/routes/auswertung.export[.]${format}.ts`]!.loader;

function scene() {
  const database = freshDatabase();
  const { db, sqlite } = database;
  givenDiscussion(db);
  givenPublished(db, { author: givenPractitioner(db, { shownName: "Karl Still", land: "SN" }), body: "Das Rathaus hat eine Stelle geschaffen.", kind: "objection" });
  givenPublished(db, { author: givenPractitioner(db, { land: "HE" }), body: "Wie machen es die anderen Städte denn?", kind: "question" });
  const as = givenTeamMember(db);
  const take = async (format: string, query: string) => answerOf(doorOf(format)(await knock(database, `/auswertung/export.${format}${query}`, { as })));
  const listLogged = () => sqlite.prepare("select profile, format, filter, rows, person_id = ? as own from export_log").all(as.id);
  return { database, db, as, take, listLogged };
}

test("there is a door for every format", () => {
  expect(Object.keys(doors).map((path) => /\[\.\](\w+)\.ts$/.exec(path)?.[1]).toSorted()).toEqual(FORMATS.toSorted());
});

describe.each(FORMATS)("as %s", (format) => {
  test("the file has its type and name, and the bytes the terminal writes", async () => {
    const { db, take } = scene();
    const answer = await take(format, "?profil=pseudonym");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(FORMAT_WORDS[format].type);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="beitraege-pseudonym.${format}"`);
    const written = [...writeExport(db, { format, profile: "pseudonym", selection: ALL, publicOrigin: TEST_ENV.publicOrigin })];
    expect(Buffer.from(await answer.bytes()).equals(Buffer.concat(written.map((piece) => Buffer.from(piece as string))))).toBe(true);
  });

  test("the filter of the address is kept to, in the file and in the log", async () => {
    const { take, listLogged } = scene();
    const words = readFile([await (await take(format, "?profil=pseudonym&art=frage&von=2018-10-01")).bytes()]);
    expect([words.includes("Wie machen es"), words.includes("Das Rathaus")]).toEqual([true, false]);
    expect(listLogged()).toEqual([{ profile: "pseudonym", format, filter: "art=frage&von=2018-10-01", rows: 1, own: 1 }]);
  });

  test("names that are not public: noted, and only for whoever has just signed in", async () => {
    const { database, as, take, listLogged } = scene();
    expect(readFile([await (await take(format, "?profil=intern")).bytes()])).toContain("Karl Still");
    expect(listLogged()).toEqual([{ profile: "intern", format, filter: "", rows: 2, own: 1 }]);
    const cookie = await signInCookie(database, as, { now: NOW });
    const later = async (wait: number) => answerOf(doorOf(format)(await knock(database, `/auswertung/export.${format}?profil=intern&land=sachsen`, { cookie, now: NOW + wait })));
    expect((await later(FRESH_SIGN_IN - 1)).status).toBe(200);
    const refused = await later(FRESH_SIGN_IN);
    expect([refused.status, refused.headers.get("location")]).toEqual([302, `/auswertung/export?profil=intern&land=sachsen&format=${format}`]);
    expect(await refused.text()).toBe("");
    expect(countRows(database, "export_log")).toBe(2);
  });

  test.each(["", "?profil=alles", "?profil=constructor"])("without a profile it knows (%j), the page asks for one", async (query) => {
    const { database, take } = scene();
    expect((await take(format, query)).headers.get("location")).toBe(`/auswertung/export${query || "?"}${query && "&"}format=${format}`);
    expect(countRows(database, "export_log")).toBe(0);
  });

  test("what is public anyway is not noted", async () => {
    const { database, take } = scene();
    await (await take(format, "?profil=oeffentlich")).bytes();
    expect(countRows(database, "export_log")).toBe(0);
  });
});

test.each([["xlsx", 20_000], ["docx", 2000], ["md", 20_000]])("as %s, more than %i contributions are refused before anything is noted; a narrower selection is had", async (format, most) => {
  const { database, as, take } = scene();
  putMany(database, { from: 3, until: most + 1 });
  const refused = await take(format, "?profil=pseudonym");
  expect([refused.status, refused.headers.get("location")]).toEqual([302, `/auswertung/export?profil=pseudonym&format=${format}`]);
  expect(countRows(database, "export_log")).toBe(0);
  const page = await answerOf(exportPage(await knock(database, refused.headers.get("location")!, { as })));
  expect([page.status, ((await page.json()) as { wanted: unknown }).wanted]).toEqual([422, { profile: "pseudonym", format, obstacle: "too-many", rows: most + 1 }]);
  expect((await take(format, "?profil=pseudonym&art=einwand")).status).toBe(200);
});

test("formats without a limit hold them all", async () => {
  const { database, take } = scene();
  putMany(database, { from: 3, until: 20_001 });
  const csv = await take("csv", "?profil=oeffentlich");
  expect([csv.status, (await csv.text()).match(/^"B-/gm)?.length]).toEqual([200, 20_001]);
});

describe("the page", () => {
  const show = async (query: string, { wait = 0 } = {}) => {
    const { database, as } = scene();
    const cookie = await signInCookie(database, as, { now: NOW });
    const answer = await answerOf(exportPage(await knock(database, `/auswertung/export${query}`, { cookie, now: NOW + wait })));
    return { status: answer.status, data: (await answer.json()) as Record<string, unknown> };
  };

  test.each([
    ["", 0, 200, null],
    ["?profil=intern&format=xlsx", 0, 200, null],
    ["?profil=intern&format=xlsx", FRESH_SIGN_IN, 403, "stale-sign-in"],
    ["?profil=pseudonym&format=csv", FRESH_SIGN_IN, 200, null],
    ["?profil=alles&format=csv", 0, 422, "no-profile"],
    ["?profil=intern&format=pdf", 0, 200, undefined],
  ])("%s, %i ms after the sign-in, answers %i: %s", async (query, wait, status, obstacle) => {
    const { status: answered, data } = await show(query, { wait });
    expect(answered).toBe(status);
    if (obstacle) expect(data.wanted).toMatchObject({ obstacle });
  });

  test("leads to a new sign-in and back, and not when the last one is fresh", async () => {
    const path = "/auswertung/export?profil=intern&land=sachsen&format=xlsx";
    expect((await show("?profil=intern&land=sachsen&format=xlsx", { wait: FRESH_SIGN_IN })).data.signInPath).toBe(`/anmelden?neu=ja&zurueck=${encodeURIComponent(path)}`);
    expect((await show("")).data.signInPath).toBeNull();
  });

  test("counts what the selection holds", async () => {
    expect((await show("?land=sachsen")).data).toMatchObject({ total: 1, replies: 0 });
    expect((await show("?bis=2018-09-30")).data).toMatchObject({ total: 0 });
  });
});

test("who is signed in can sign in once more, and is not led past the form", async () => {
  const { database, as } = scene();
  const visit = async (query: string) => answerOf(signIn(await knock(database, `/anmelden${query}`, { as })));
  expect((await visit("?zurueck=/auswertung")).headers.get("location")).toBe("/auswertung");
  expect(await (await visit("?neu=ja&zurueck=/auswertung")).json()).toMatchObject({ returnTo: "/auswertung", isOnceMore: true, knownEmail: as.email });
  expect(await (await answerOf(signIn(await knock(database, "/anmelden?neu=ja&zurueck=/auswertung")))).json()).toMatchObject({ isOnceMore: false });
});
