import { describe, expect, test } from "vitest";
import { action as askForCode } from "#app/routes/anmelden._index.tsx";
import { action as keep } from "#app/routes/papier.$section_.entwurf.tsx";
import { action as follow } from "#app/routes/papier.$section_.folgen.tsx";
import { action as support } from "#app/routes/papier.$section_.unterstuetzen.tsx";
import { action as submit } from "#app/routes/papier.$section.tsx";
import { listFollowed } from "#app/discussion/follow.server.ts";
import { givenNextVersion } from "#tests/discussion/new-version.ts";
import { readPage } from "#tests/server/application.ts";
import { givenDiscussion, givenPractitioner, SMALL_PAPER, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

const params = { section: "stellen" };
const WORDS = { kind: "addition", body: "Das gilt auch für Kreise, und zwar für alle." };
const CARELESS = "Wer zuständig ist, hat oft keinen Auftrag.[^1]";
const ONE_MORE = SMALL_PAPER.replace("In kleinen", "Auch Ehrenamt braucht jemanden, der zuhört.\n\nIn kleinen");
const ONE_LESS = SMALL_PAPER.replace("In kleinen Städten kennt man sich, und das hilft bei vielem.\n\n", "");
const WITHOUT_PASSAGE = SMALL_PAPER.replace(`${CARELESS}\n\n`, "").replace("[^1]: Eigene Beobachtung.\n", "");
const WITHOUT_SECTION = SMALL_PAPER.replace(/# Stellen[\s\S]*?(?=\n# |$)/, "").replace("[^1]: Eigene Beobachtung.\n", "");

/** Somebody has the form for Rn. 4 open while a new version is published. */
function given(source: string, newEdition = true) {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const [author, passage] = [givenPractitioner(database.db), somewhere(database.db).passage!];
  givenNextVersion(database.db, source, { newEdition });
  return { database, author, passage };
}

const DOORS = [
  ["handing in", submit, "/papier/stellen?schreiben=4", WORDS, (rn: string) => `/papier/stellen?hinweis=eingereicht&nr=B-001#${rn}`],
  ["support", support, "/papier/stellen/unterstuetzen", { support: "ja" }, (rn: string) => `/papier/stellen#${rn}`],
  ["following", follow, "/papier/stellen/folgen", { folgen: "ja" }, (rn: string) => `/papier/stellen?hinweis=gefolgt#${rn}`],
  ["keeping a draft", keep, "/papier/stellen/entwurf", WORDS, (rn: string) => `/papier/stellen?schreiben=${rn.replace("rn-", "")}&hinweis=entwurf#schreiben`],
  ["signing in with the text", askForCode, "/anmelden", { ...WORDS, email: "ruth.marquardt@stadt.example", zurueck: "/papier/stellen?schreiben=4" }, (rn: string) => `/anmelden/code?zurueck=${encodeURIComponent(`/papier/stellen?schreiben=${rn.replace("rn-", "")}#schreiben`)}&text=ja`],
] as const;

type Door = (typeof DOORS)[number];

async function send([, door, path, fields]: Door, source: string) {
  const { database, author, passage } = given(source);
  return (await answerOf(door(await knock(database, path, { params, as: author, form: { ...fields, passage: passage.id } })))).headers.get("location");
}

test.each(DOORS)("after a Neuausgabe, %s with a form opened before it leads to the number its passage has now", async (...door) => {
  expect(await send(door as Door, ONE_MORE)).toBe(door[4]("rn-5"));
});

test.each(DOORS.filter(([, door]) => door !== follow))("where its passage is gone, %s leads to the section", async (...door) => {
  expect(await send(door as Door, WITHOUT_PASSAGE)).toBe(door[4]("abschnitt"));
});

test("where the section is gone, too, what was handed in leads to the paper and a draft to the drafts", async () => {
  const { database, author, passage } = given(WITHOUT_SECTION, false);
  const to = async (door: typeof submit, path: string) => (await answerOf(door(await knock(database, path, { params, as: author, form: { ...WORDS, passage: passage.id } })))).headers.get("location");
  expect(await to(keep, "/papier/stellen/entwurf")).toBe("/konto/entwuerfe?hinweis=entwurf");
  expect(await to(submit, "/papier/stellen")).toBe("/papier?hinweis=eingereicht&nr=B-001");
});

test.each([
  ["that is too short", { body: "Zu kurz." }, "Zu kurz."],
  ["that nests too deeply", { body: `${"> ".repeat(40)}und so weiter` }, "und so weiter"],
])("a text %s for a section that is gone comes back with the page that says so", async (_, change, words) => {
  const { database, author, passage } = given(WITHOUT_SECTION, false);
  const { status, html } = await readPage(database, "/papier/stellen?schreiben=4", { as: author, form: { ...WORDS, ...change, passage: passage.id } });
  expect([status, html.includes(words)]).toEqual([404, true]);
});

describe("a form opened before a new version that comes back refused", () => {
  const comeBack = async (source: string, newEdition?: boolean) => {
    const { database, author, passage } = given(source, newEdition);
    const { status, html } = await readPage(database, "/papier/stellen?schreiben=4", { as: author, form: { ...WORDS, body: "Zu kurz.", passage: passage.id } });
    const form = html.slice(html.indexOf('id="schreiben"'));
    return { status, form, chosen: /<option value="([^"]*)" selected/.exec(form)?.[1], hidden: /type="hidden" name="passage" value="([^"]*)"/.exec(form)?.[1], database };
  };

  test("never stands at another passage that has its Randnummer now, but asks for the place, with the right one chosen", async () => {
    const { status, form, chosen, hidden, database } = await comeBack(ONE_LESS);
    expect([status, hidden, chosen]).toEqual([422, undefined, somewhere(database.db).passage!.id]);
    expect(form).toContain("Inzwischen gibt es eine neue Fassung des Papiers.");
    expect(form).toContain("Zu kurz.");
  });

  test("stands at its passage under the same Randnummer, in the words it has now", async () => {
    const { form, hidden, database } = await comeBack(ONE_MORE, false);
    expect(hidden).toBe(somewhere(database.db).passage!.id);
    expect(form).not.toContain("Inzwischen gibt es eine neue Fassung");
  });

  test("does not go over to the whole section unsaid where its passage is gone", async () => {
    const { form } = await comeBack(WITHOUT_PASSAGE, false);
    expect(form).toContain("Wählen Sie noch einmal, worauf sich Ihr Text bezieht.");
  });
});

test("after a Neuausgabe, following with a form opened before it follows the passage that was meant, and none in the place of one that is gone", async () => {
  const send = async (source: string) => {
    const { database, author, passage } = given(source);
    const { status } = await answerOf(follow(await knock(database, "/papier/stellen/folgen", { params, as: author, form: { folgen: "ja", passage: passage.id } })));
    return [status, ...listFollowed(database.db, author).passages];
  };
  expect(await send(ONE_MORE)).toEqual([303, "5"]);
  expect(await send(WITHOUT_PASSAGE)).toEqual([404]);
});
