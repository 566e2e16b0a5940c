import { describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/people.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { LIMITS, type LimitName, type Window } from "#app/text/limits.ts";
import { openLimits } from "#server/limits.ts";
import { givenPractitioner, givenStaff, NOW, somewhere } from "#tests/support/builders.ts";
import { contextFor, knock, limitsOf, TEST_ENV } from "#tests/support/door.ts";
import { application } from "./application.ts";
import { givenHouse } from "./every-address.ts";
import { OUR_FORM, knockAt, openPorch } from "./porch.ts";

const WORDS = "Kanarienvogel: Das soll auch dann nicht verloren gehen.";
const NETWORK = "testnetz";

type House = ReturnType<typeof givenHouse> & { as: Person | null; other: Person | null };
type Door = {
  limit: LimitName;
  path: string;
  who: "practitioner" | "author" | "team" | "moderator" | "admin" | "nobody";
  form?: (house: House, n: number) => Record<string, string>;
  /** The key it is counted under, beside the person. */
  key?: Record<string, string>;
  /** What is answered as long as there is room. */
  status: number;
};

const report = (_: House, n: number) => ({ reason: "spam", words: WORDS, goodFaith: "ja", ...(n < 0 ? {} : { email: `gast-${n}@stadt.example` }) });
const contribution = ({ database }: House, n: number) => ({ passage: somewhere(database.db).passage!.id, kind: "addition", body: `${WORDS} ${n}` });

/** Every door with a limit. */
const DOORS: Door[] = [
  { limit: "code", path: "/anmelden", who: "nobody", key: { mail: "karin.ott@stadt.example", network: NETWORK }, form: ({ database }) => ({ email: "karin.ott@stadt.example", passage: somewhere(database.db).passage!.id, kind: "addition", body: WORDS, zurueck: "/papier/stellen?schreiben=4" }), status: 303 },
  { limit: "contribution", path: "/papier/stellen?schreiben=4", who: "practitioner", form: contribution, status: 303 },
  { limit: "contribution", path: "/beitraege/B-002/antworten", who: "practitioner", form: (_, n) => ({ body: `${WORDS} ${n}` }), status: 303 },
  { limit: "contribution", path: "/beitraege/B-001/bearbeiten", who: "author", form: (_, n) => ({ kind: "addition", body: `${WORDS} ${n}` }), status: 303 },
  { limit: "draft", path: "/papier/stellen/entwurf", who: "practitioner", form: contribution, status: 303 },
  { limit: "draft", path: "/beitraege/B-002/antworten/entwurf", who: "practitioner", form: () => ({ body: WORDS }), status: 303 },
  { limit: "draft", path: "/beitraege/B-001/bearbeiten/entwurf", who: "author", form: () => ({ kind: "addition", body: WORDS }), status: 303 },
  { limit: "report", path: "/beitraege/B-002/melden", who: "nobody", form: report, status: 303 },
  { limit: "report", path: "/beitraege/B-002/melden", who: "practitioner", form: (house) => report(house, -1), status: 303 },
  { limit: "barrier", path: "/barriere-melden", who: "nobody", key: { network: NETWORK }, form: (_, n) => ({ words: `${WORDS} ${n}`, seite: "", email: "" }), status: 303 },
  { limit: "search", path: "/suche?q=Kanarienvogel", who: "nobody", status: 200 },
  { limit: "search", path: "/suche?q=Kanarienvogel", who: "practitioner", status: 200 },
  { limit: "search", path: "/beitraege?suche=Kanarienvogel", who: "nobody", status: 200 },
  { limit: "search", path: "/beitraege?suche=Kanarienvogel", who: "practitioner", status: 200 },
  ...["xlsx", "csv", "docx", "md", "json"].map((format): Door => ({ limit: "export", path: `/auswertung/export.${format}?profil=oeffentlich`, who: "team", key: { format }, status: 200 })),
  { limit: "export", path: "/moderation/protokoll.csv", who: "moderator", key: { format: "protokoll" }, status: 200 },
  { limit: "own-data", path: "/konto/daten.json", who: "practitioner", status: 200 },
  { limit: "invitation", path: "/verwaltung/einladungen/senden", who: "admin", form: (_, n) => ({ addresses: `neu-${n}@stadt.example` }), status: 303 },
];

function scene({ who }: Door) {
  const house = givenHouse();
  const { db } = house.database;
  const as = house.people[who];
  const other = who === "nobody" ? null : who === "practitioner" || who === "author" ? givenPractitioner(db) : givenStaff(db, who);
  return { ...house, as, other };
}

/** The whole answer of the built application: with its page, or the data of a door that has none. */
async function ask(house: House, { path, form }: Door, { n, as = house.as, network }: { n: number; as?: Person | null; network?: string }) {
  const { request, context } = await knock(house.database, path, { ...(as ? { as } : {}), ...(network ? { network } : {}), ...(form ? { form: form(house, n) } : {}) });
  const answer = await application(request, context);
  const body = await answer.text();
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), page: context.html?.join("") ?? body };
}

const keyOf = ({ key, who }: Door, as: Person | null) => ({ requester: as?.id ?? NETWORK, ...(who === "nobody" ? {} : { person: as!.id }), ...key }) as never;

describe("a door with a limit", () => {
  test.each(DOORS.map((door) => [door.path, door.who, door.limit, door] as const))("%s as %s keeps to the limit of %s, and says until when", { timeout: 60_000 }, async (_path, _who, limit, door) => {
    const house = scene(door);
    const [{ points, told }] = LIMITS[limit] as unknown as [Window];
    await limitsOf(house.database).spend(limit, keyOf(door, house.as), points - 1);
    expect((await ask(house, door, { n: 1 })).status).toBe(door.status);
    const refused = await ask(house, door, { n: 2 });
    expect([refused.status, Number(refused.retryAfter) > 0]).toEqual([429, true]);
    expect(refused.page).toContain(told);
    expect(refused.page).toMatch(/Bitte versuchen Sie es (morgen )?ab \d\d:\d\d\sUhr noch einmal\./);
    const kept = door.form?.(house, 2);
    const words = kept?.body ?? kept?.words ?? kept?.addresses;
    if (words) expect(refused.page).toContain(words);
    if (door.path.startsWith("/suche")) expect(refused.page).toContain('value="Kanarienvogel"');
    if (door.path.startsWith("/beitraege?")) expect(refused.page).toContain('href="/beitraege?suche=Kanarienvogel"');
    if (door.who === "nobody") expect((await ask(house, door, { n: 3, network: "anderes" })).status).toBe(door.status);
    else if (door.who !== "author") expect((await ask(house, door, { n: 3, as: house.other })).status).toBe(door.status);
  });

  test("counts none that cannot be carried out", async () => {
    const door = DOORS.find(({ path }) => path.startsWith("/papier/stellen?"))!;
    const house = scene(door);
    const wrong: Door = { ...door, form: () => ({ ...contribution(house, 0), body: "kurz" }) };
    for (let n = 0; n < 12; n++) expect((await ask(house, wrong, { n })).status).toBe(422);
    for (let n = 0; n < 12; n++) expect((await ask(house, door, { n: 7 })).status).toBe(303);
    for (let n = 10; n < 19; n++) expect((await ask(house, door, { n })).status).toBe(303);
    expect((await ask(house, door, { n: 100 })).status).toBe(429);
  });
});

test("twenty contributions at once are exactly ten", async () => {
  const door = DOORS.find(({ path }) => path.startsWith("/papier/stellen?"))!;
  const house = scene(door);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => ask(house, door, { n })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(10).fill(303), ...Array<number>(10).fill(429)]);
});

describe("codes", () => {
  const EMAIL = "karin.ott@stadt.example";
  let now = NOW;
  const signIn = async (database: House["database"]) => {
    const asked = await knock(database, "/anmelden", { form: { email: EMAIL }, now: ++now });
    const cookie = (await application(asked.request, asked.context)).headers.get("set-cookie")?.split(";")[0] ?? "";
    const { requestId } = JSON.parse(listNewestMails(database.db, 50).find(({ kind }) => kind === "sign-in-code")!.payload) as { requestId: string };
    const enter = async (code: string) => {
      const { request, context } = await knock(database, "/anmelden/code", { cookie, form: { code }, now });
      const { status, headers } = await application(request, context);
      return { status, retryAfter: headers.get("retry-after"), page: context.html?.join("") ?? "" };
    };
    return { enter, code: toSignInCode(TEST_ENV.sessionSecret, requestId) };
  };

  test("that lead to a sign-in do not count: the limit is on mails nobody uses", async () => {
    const { database } = givenHouse();
    for (let n = 0; n < 8; n++) {
      const { enter, code } = await signIn(database);
      expect((await enter(code)).status).toBe(303);
    }
  });

  test("that are right do not count as tries, wrong ones do", async () => {
    const { database } = givenHouse();
    await limitsOf(database).spend("code-try", { network: NETWORK }, 599);
    for (let n = 0; n < 3; n++) {
      const { enter, code } = await signIn(database);
      expect((await enter(code)).status).toBe(303);
    }
    const { enter, code } = await signIn(database);
    expect((await enter("ZZZZZZZZ")).status).toBe(422);
    expect(await enter(code)).toMatchObject({ status: 429, retryAfter: expect.stringMatching(/^3(600|59\d)$/), page: expect.stringMatching(/zu viele falsche Codes\. Bitte versuchen Sie es (morgen )?ab \d\d:\d\d\sUhr/) });
  });
});

describe("through the porch", () => {
  const answer = (request: Request, context: ReturnType<typeof contextFor>) => application(request, context);

  test("a door without a page of its own gets a German one, with the time", async () => {
    const porch = await openPorch({ answer: async () => Response.json({}, { status: 429, headers: { "Retry-After": "90" } }) });
    const answered = await knockAt(porch, { path: "/auswertung/export.csv" });
    expect([answered.status, answered.headers["retry-after"]]).toEqual([429, "90"]);
    expect(answered.text).toMatch(/Das war zu oft in kurzer Zeit\..*Bitte versuchen Sie es (morgen )?ab \d\d:\d\d\sUhr noch einmal\./s);
  });

  test("an invented X-Forwarded-For makes nobody somebody else; what a proxy on this machine adds does", async () => {
    const porch = await openPorch({ answer });
    const file = (forwarded: string, n: number) => knockAt(porch, { method: "POST", path: "/barriere-melden", headers: { ...OUR_FORM, "x-forwarded-for": forwarded }, body: String(new URLSearchParams({ words: `${WORDS} ${n}`, seite: "", email: "" })) });
    for (let n = 0; n < 10; n++) expect((await file(`198.51.100.${n}, 203.0.113.7`, n)).status).toBe(303);
    expect((await file("192.0.2.1, 203.0.113.7", 11)).status).toBe(429);
    expect((await file("203.0.113.7, 192.0.2.1", 12)).status).toBe(303);
  });
});

test("reading a remembered page costs nothing, nor does looking without words", async () => {
  const { database } = givenHouse();
  const limits = openLimits({ path: ":memory:", secret: TEST_ENV.sessionSecret, onFault: (fault) => console.error(fault) });
  await limits.spend("search", { requester: NETWORK }, 60);
  for (const path of ["/suche", "/suche?q=", "/beitraege", "/beitraege?art=frage"]) {
    const { request, context } = await knock(database, path, { limits, now: NOW });
    expect((await application(request, context)).status).toBe(200);
  }
});
