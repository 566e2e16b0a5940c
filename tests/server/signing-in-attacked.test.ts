import { describe, expect, test } from "vitest";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { grantPermission } from "#app/accounts/people.server.ts";
import { saveRegistration } from "#app/accounts/registration.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { sessions } from "#db/schema/accounts.ts";
import { REGISTRATIONS } from "#db/schema/sets.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { tellFigure } from "#tests/trust/figure.ts";
import { application } from "./application.ts";
import { type Answered, HOST, knockAt, openPorch, ORIGIN, OUR_FORM, postTo, type Porch } from "./porch.ts";

const EMAIL = "ruth.marquardt@stadt.example";
const AT_ONCE = 20;
const KNOWN = ["fachperson@stadt.example", "moderation@stadt.example", "verwaltung@stadt.example", "gesperrt@stadt.example"];
const UNKNOWN = ["unbekannt@stadt.example", "fremd@anderswo.example"];

const openDoor = () => openPorch({ answer: application });
const askFor = (porch: Porch, email: string, headers: Record<string, string> = {}) => postTo(porch, "/anmelden", `email=${encodeURIComponent(email)}`, { ...OUR_FORM, ...headers });
const enterCode = (porch: Porch, { code, cookie }: { code: string; cookie: string }) => postTo(porch, "/anmelden/code", `code=${code}`, { ...OUR_FORM, cookie });
const toCookie = ({ headers }: Answered) => headers["set-cookie"]?.[0]?.split(";")[0] ?? "";

function readCode(porch: Porch): string {
  const { requestId } = JSON.parse(listNewestMails(porch.database.db, 1)[0]!.payload) as { requestId: string };
  return toSignInCode(porch.env.sessionSecret, requestId);
}

/** Somebody of every kind, in a house that admits new people in this way. */
function furnish({ database: { db } }: Porch, mode: (typeof REGISTRATIONS)[number]) {
  const [, , admin, blocked] = KNOWN.map((email) => givenPractitioner(db, { email })) as [Admin, Admin, Admin, Admin];
  grantPermission(db, { email: "moderation@stadt.example", permission: "moderator", now: NOW });
  grantPermission(db, { email: "verwaltung@stadt.example", permission: "admin", now: NOW });
  blockPerson(db, { admin, personId: blocked.id, words: "Postfach verloren.", now: NOW });
  saveRegistration(db, { admin, mode, readership: "public", domains: ["stadt.example"], now: NOW });
}

/** All that can be seen from outside when asking for a code: both answers, without what is drawn by lot and the time. */
async function look(porch: Porch, email: string): Promise<string> {
  const asked = await askFor(porch, email);
  const cookie = toCookie(asked);
  const shown = await knockAt(porch, { path: asked.headers.location ?? "", headers: { cookie } });
  const words = [asked, shown].map(({ status, headers, text }) => JSON.stringify([status, { ...headers, date: "" }, text])).join("\n");
  return words.replaceAll(cookie, "anmeldung=…").replaceAll(email, "ADRESSE").replaceAll(encodeURIComponent(email), "ADRESSE");
}

test.for(REGISTRATIONS)("where the door is „%s“, nobody learns by asking whether an address is known, has a permission or is blocked", async (mode, context) => {
  const porch = await openDoor();
  furnish(porch, mode);
  const [first, ...others] = await Promise.all([...UNKNOWN, ...KNOWN].map((email) => look(porch, email)));
  expect(first).toContain("Code");
  expect(others).toEqual(others.map(() => first));
  tellFigure(context, `${UNKNOWN.length + KNOWN.length} Adressen jeder Art × ${REGISTRATIONS.length} Regeln der Anmeldung, alle Antworten gleich`);
});

test("of twenty forms that arrive at once with the right code, one opens the one session there is", async () => {
  const porch = await openDoor();
  const cookie = toCookie(await askFor(porch, EMAIL));
  const code = readCode(porch);
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => enterCode(porch, { code, cookie })));
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(answers.filter(({ headers }) => headers["set-cookie"]?.some((one) => one.startsWith("sitzung=") && !one.startsWith("sitzung=;")))).toHaveLength(1);
  expect(porch.database.db.select().from(sessions).all()).toHaveLength(1);
});

test("of twenty wrong codes at once, five are tried: after them the right one is refused, whatever cookie comes back", async () => {
  const porch = await openDoor();
  const cookie = toCookie(await askFor(porch, EMAIL));
  const code = readCode(porch);
  await Promise.all(Array.from({ length: AT_ONCE }, () => enterCode(porch, { code: "ZZZZZZZZ", cookie })));
  expect((await enterCode(porch, { code, cookie })).status).toBe(429);
  expect(porch.database.db.select().from(sessions).all()).toEqual([]);
});

describe("the links in a mail lead to our own address", () => {
  const SPOOFED: Record<string, string>[] = [{ "x-forwarded-host": "boese.example" }, { "x-forwarded-proto": "gopher", "x-forwarded-port": "1" }, { forwarded: "host=boese.example;proto=http" }, { "x-original-host": "boese.example", "x-host": "boese.example", "x-original-url": "https://boese.example/" }, { referer: "https://boese.example/" }];

  test.each(SPOOFED)("with %j", async (headers) => {
    const porch = await openDoor();
    expect((await askFor(porch, EMAIL, headers)).headers.location).toMatch(/^\//);
    const text = toMail(listNewestMails(porch.database.db, 1)[0]!, toMailSurroundings(porch.database.db, porch.env))!.text;
    expect(text.match(/[a-z]+:\/\/[^/\s]+/g)).toEqual(expect.arrayContaining([ORIGIN]));
    expect(text.match(/[a-z]+:\/\/[^/\s]+/g)!.filter((address) => address !== ORIGIN)).toEqual([]);
  });

  test("and under another name there is nobody to send one", async () => {
    const porch = await openDoor();
    expect((await askFor(porch, EMAIL, { host: `${HOST}.boese.example` })).status).toBe(421);
    expect(listNewestMails(porch.database.db, 1)).toEqual([]);
  });
});
