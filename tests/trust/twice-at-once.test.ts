import { afterAll, beforeAll, expect, test } from "vitest";
import { browserCookie } from "#app/accounts/cookies.server.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { findRelease } from "#app/evaluation/release-answers.server.ts";
import { type Db, transact } from "#db/open.ts";
import { givenDraftVersion } from "#tests/discussion/new-version.ts";
import { givenDraft } from "#tests/evaluation/answered.ts";
import { givenPractitioner, givenPublished, SMALL_PAPER, somewhere } from "#tests/support/builders.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { howMuch, tellFigure } from "./figure.ts";
import { givenStaffToday, inParallel, openRace } from "./race.ts";

/** Less than somebody may in a short time: one that meets a busy database and is sent once more counts twice. */
const TIMES = 8;
const AT_ONCE = 20;
const WRITERS = howMuch({ short: 13, long: 60 });
const REWORDED = SMALL_PAPER.replace("hat oft keinen Auftrag", "hat selten einen Auftrag").replace("Fassung 1", "Fassung 2");

function furnish(db: Db) {
  const [author, reader, team] = [givenPractitioner(db), givenPractitioner(db), givenStaffToday(db, "team")];
  const writers = Array.from({ length: WRITERS }, (_, nth) => [`Schreibt ${nth}`, givenPractitioner(db)] as const);
  for (const body of ["Das ist für alle zu lesen.", "Und das ist es auch, für alle."]) givenPublished(db, { author, body });
  const passage = somewhere(db).passage!.id;
  givenDraft(db, { author: team as TeamMember, numbers: [1] });
  const { seen } = findRelease(db, "stellen");
  const version = givenDraftVersion(db, REWORDED).id;
  const asked = transact(db, (tx) => requestSignInCode(tx, { email: "neu@stadt.example", browser: null, now: Date.now() }));
  const people: Record<string, Person> = { author, reader, team, ...Object.fromEntries(writers) };
  return { people, writers: writers.map(([name]) => name), passage, seen, version, asked };
}

type Sent = { name: string; path: string; fields: Record<string, string> };
let race: Awaited<ReturnType<typeof open>>;
const open = () => openRace(({ db }) => furnish(db));

beforeAll(async () => {
  race = await open();
});

afterAll(() => race.close());

const count = (query: string) => race.look(({ sqlite }) => sqlite.prepare(query).pluck().get() as number);
const byName = (name: string) => race.cookies.get(name)!;

/** Sends the same form so often at once and returns how often which answer came. */
async function sendAtOnce({ name, path, fields }: Sent, times = TIMES) {
  const answers = await inParallel(Array.from({ length: times }), () => race.send(path, { cookie: byName(name), fields }));
  return Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, all]) => [status, all.length]));
}

test.each<[string, () => Sent, query: string, expected: Record<number, number>]>([
  ["a contribution", () => ({ name: "author", path: "/papier/stellen", fields: { passage: race.passage, kind: "agreement", body: "Das sehen wir genauso, und zwar alle." } }), "select count(*) from revisions where body like 'Das sehen wir genauso%'", { 303: TIMES }],
  ["a reply", () => ({ name: "reader", path: "/beitraege/B-002/antworten", fields: { body: "Darauf eine Antwort, und zwar eine." } }), "select count(*) from revisions where body like 'Darauf eine%'", { 303: TIMES }],
  ["an edit", () => ({ name: "author", path: "/beitraege/B-002/bearbeiten", fields: { kind: "addition", body: "So ist es besser gesagt, und zwar so." } }), "select count(*) from revisions where body like 'So ist es besser%'", { 303: TIMES }],
  ["a report", () => ({ name: "reader", path: "/beitraege/B-001/melden", fields: { reason: "spam", words: "Das ist Werbung, und zwar für ein Buch.", goodFaith: "ja" } }), "select count(*) from reports", { 303: TIMES }],
  ["the receipt of the report", () => ({ name: "reader", path: "/beitraege/B-001/unterstuetzen", fields: { support: "ja" } }), "select count(*) from outbox where kind = 'report-received'", { 303: TIMES }],
  ["support for a contribution", () => ({ name: "reader", path: "/beitraege/B-002/unterstuetzen", fields: { support: "ja" } }), "select count(*) from contribution_supports where contribution_id = (select id from contributions where number = 2)", { 303: TIMES }],
  ["support for a passage", () => ({ name: "reader", path: "/papier/stellen/unterstuetzen", fields: { passage: race.passage, support: "ja" } }), "select count(*) from passage_supports", { 303: TIMES }],
  ["the release of an answer", () => ({ name: "team", path: "/auswertung/abschnitte/stellen/veroeffentlichen", fields: { seen: race.seen } }), "select count(*) from outbox where kind = 'answered'", { 303: 1, 409: TIMES - 1 }],
  ["the publication of a version", () => ({ name: "team", path: "/verwaltung/papier/veroeffentlichen", fields: { fassung: race.version } }), "select count(*) from paper_versions where number = 2 and published_at is not null", { 303: 1, 409: TIMES - 1 }],
])("%s that is sent eight times at once is there once", async (_, toSent, query, expected) => {
  expect(await sendAtOnce(toSent())).toEqual(expected);
  expect(count(query)).toBe(1);
});

test("a code that is entered twenty times at once opens one session", async () => {
  const before = count("select count(*) from sessions");
  const cookie = (await browserCookie(TEST_ENV).serialize(race.asked.browser)).split(";")[0]!;
  const code = toSignInCode(TEST_ENV.sessionSecret, race.asked.requestId);
  const answers = await inParallel(Array.from({ length: AT_ONCE }), () => race.send("/anmelden/code", { cookie, fields: { code } }));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(count("select count(*) from sessions") - before).toBe(1);
});

test("contributions that arrive at once get numbers without a gap, each its own", async (context) => {
  const highest = count("select max(number) from contributions");
  const passage = race.look(({ db }) => somewhere(db).passage!.id);
  const forms = race.writers.flatMap((name) => Array.from({ length: TIMES }, (_, nth) => ({ name, body: `${name} zum ${nth}. Mal über Stellen ohne Auftrag.` })));
  const answers = await inParallel(forms, ({ name, body }) => race.send("/papier/stellen", { cookie: byName(name), fields: { passage, kind: "agreement", body } }));
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([303]);
  const numbers = race.look(({ sqlite }) => sqlite.prepare("select number from contributions where number > ? order by number").pluck().all(highest));
  expect(numbers).toEqual(forms.map((_, n) => highest + n + 1));
  tellFigure(context, `${forms.length} gleichzeitige Einreichungen ohne Lücke und Doppel, 10 Formulare je ${TIMES}-mal zugleich einmal wirksam`);
});
