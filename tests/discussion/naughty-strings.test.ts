import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { z } from "zod";
import { loader as showOne } from "#app/routes/beitraege.$number.tsx";
import { passkeyForm } from "#app/accounts/passkey-forms.ts";
import { action as save } from "#app/routes/konto.profil.tsx";
import { action as submit } from "#app/routes/papier.$section.tsx";
import { detailFields } from "#app/discussion/details-form.ts";
import { phaseForm } from "#app/discussion/phase-form.ts";
import { quoteForm } from "#app/evaluation/quote-form.ts";
import { addTopicForm } from "#app/evaluation/topic-form.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { toContributionNumber } from "#app/text/words.ts";
import type { OpenDb } from "#db/open.ts";
import { toBytes } from "#tests/evaluation/scene.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";
import { NAUGHTY, NAUGHTY_NAMES } from "#tests/text/naughty-strings.ts";
import { readTable } from "#tests/text/read-csv.ts";
import { readXlsx, toRecords } from "#tests/text/read-xlsx.ts";

const SENT_AGAIN = 12;
/** So that the shortest is long enough. */
const AFTER = " – zwanzig Zeichen dahinter";
const ENTRIES = Object.values(NAUGHTY).flat().map(([typed, stored = typed, read = stored], at) => ({ number: at + 1, typed: typed + AFTER, stored: stored + AFTER, read: read + AFTER, name: NAUGHTY_NAMES[at % NAUGHTY_NAMES.length]! }));
const squeeze = (words: string) => words.replace(/\s+/g, " ");

const toLine = ({ name: [, name] }: (typeof ENTRIES)[number]) => [name, name, name].join(", ");

async function handIn(database: OpenDb) {
  const { db } = database;
  givenDiscussion(db);
  const [moderator, passage] = [givenModerator(db), somewhere(db).passage!.id];
  for (const { number, typed, name: [shownName] } of ENTRIES) {
    const as = givenPractitioner(db, { email: `nr-${number}@stadt.example` });
    const profile = { occupation: "", sizeClass: "", land: "", shownName, organisation: shownName, municipality: shownName, showsName: "ja", showsOrganisation: "ja", showsMunicipality: "ja" };
    expect((await answerOf(save(await knock(database, "/konto/profil", { as, form: profile })))).status, shownName).toBe(303);
    const send = async (body: string) => answerOf(submit(await knock(database, "/papier/stellen", { params: { section: "stellen" }, as, form: { passage, kind: "question", body } })));
    expect((await send(typed)).headers.get("location"), JSON.stringify(typed)).toContain(toContributionNumber(number));
    if (number <= SENT_AGAIN) expect((await send(`\u200e${typed}\u00ad`)).headers.get("location")).toContain(`hinweis=schon-da&nr=${toContributionNumber(number)}#`);
    expect(decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", reason: null, now: NOW })).toMatchObject({ ok: true });
  }
}

async function expectOnPages(database: OpenDb) {
  for (const entry of ENTRIES) {
    const params = { number: toContributionNumber(entry.number) };
    const answer = await answerOf(showOne((await knock(database, `/beitraege/${params.number}`, { params })) as LoaderFunctionArgs));
    const { thread } = (await answer.json()) as { thread: string };
    expect(toPlainWords(/<div class="contribution__body">(.*?)<\/div>/s.exec(thread)?.[1] ?? "")).toBe(squeeze(entry.read));
    expect(toPlainWords(thread)).toContain(squeeze(toLine(entry)));
    const copied = quoteForm.safeParse({ contribution: params.number, quote: squeeze(entry.read) });
    if (copied.success) expect(toPlainWords(thread)).toContain(copied.data.quote);
  }
}

function expectInFiles({ db }: OpenDb) {
  const write = (format: "csv" | "json" | "xlsx") => toBytes(writeExport(db, { format, profile: "oeffentlich", selection: ALL, publicOrigin: "https://diskussion.example" }));
  const expected = ENTRIES.map((entry) => [entry.stored, toLine(entry), entry.name[1]]);
  const { beitraege } = JSON.parse(write("json").toString()) as { beitraege: Record<string, unknown>[] };
  expect(beitraege.map(({ beitrag, person, kommune }) => [beitrag, person, kommune])).toEqual(expected);
  const rows = toRecords(readXlsx(write("xlsx")).sheets["Beiträge"]!);
  expect(rows.map(({ Beitrag, Person, Kommune }) => [Beitrag, Person, Kommune])).toEqual(expected);
  const lines = readTable(write("csv").toString()).map(({ Beitrag, Person, Kommune }) => [Beitrag, Person, Kommune]);
  expect(lines.map((line, at) => line.map((words, column) => (words === `'${expected[at]![column]}` ? words.slice(1) : words)))).toEqual(expected);
}

test("what is typed comes back to the letter: from the database, on the page as far as Markdown makes nothing of it, as JSON, XLSX and CSV", async () => {
  const database = freshDatabase();
  await handIn(database);
  for (const { number, stored } of ENTRIES) expect(currentRevision(database.db, number).body).toBe(stored);
  await expectOnPages(database);
  expectInFiles(database);
});

const FORMS: [field: string, read: (typed: string) => unknown][] = [
  ["topic", (name) => addTopicForm.parse({ contribution: "B-001", name }).name],
  ["municipality of an example", (municipality) => z.object(detailFields).parse({ municipality }).municipality],
  ["passkey", (name) => passkeyForm.parse({ answer: "{}", name }).name],
  ["phase", (title) => phaseForm.parse({ title, opensAt: "2018-10-04T18:00", closesAt: "" }).title],
];

test.each(FORMS)("the name of a %s is cleaned as names are", (_, read) => {
  for (const [typed, stored] of NAUGHTY_NAMES.filter(([name]) => [...name].length <= 60)) expect(read(typed)).toBe(stored);
});
