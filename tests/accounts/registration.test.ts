import { describe, expect, test } from "vitest";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import { sendInvitations } from "#app/accounts/invite.server.ts";
import { redeemSignInCode } from "#app/accounts/redeem-sign-in-code.server.ts";
import { findRegistration, isShut, saveRegistration } from "#app/accounts/registration.server.ts";
import { isFromDomain, registrationForm } from "#app/accounts/registration.ts";
import { requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { transact } from "#db/open.ts";
import type { Readership, Registration } from "#db/schema/sets.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { givenOffice } from "./administering.ts";

const SECRET = "s".repeat(40);
const CODE = "Ihr Code zum Anmelden";
const CLOSED = "Zum Mitmachen brauchen Sie eine Einladung";
const BLOCKED = "Anmelden ist mit dieser Adresse nicht möglich";

function scene(mode: Registration = "open") {
  const office = givenOffice();
  const { db, admin } = office;
  const known = givenPractitioner(db, { email: "bekannt@anderswo.example" });
  const blocked = givenPractitioner(db, { email: "gesperrt@anderswo.example" });
  blockPerson(db, { admin, personId: blocked.id, words: "Postfach verloren.", now: NOW });
  sendInvitations(db, { admin, addresses: "eingeladen@anderswo.example", permissions: [], now: NOW });
  const set = (to: Registration) => saveRegistration(db, { admin, mode: to, domains: ["stadt.example"], readership: "public", now: NOW });
  set(mode);
  const ask = (email: string) => transact(db, (tx) => requestSignInCode(tx, { email, browser: null, now: NOW }));
  const enter = (asked: ReturnType<typeof ask>) => transact(db, (tx) => redeemSignInCode(tx, { browser: asked.browser, code: toSignInCode(SECRET, asked.requestId), formerSession: null, secret: SECRET, now: NOW }));
  return { ...office, known, blocked, set, ask, enter };
}

const WHO = ["bekannt@anderswo.example", "gesperrt@anderswo.example", "eingeladen@anderswo.example", "neu@stadt.example", "neu@amt.stadt.example", "neu@anderswo.example", "neu@nichtstadt.example"];
const ADMITTED: Record<Registration, boolean[]> = {
  open: [true, false, true, true, true, true, true],
  invitation: [true, false, true, false, false, false, false],
  domains: [true, false, true, true, true, false, false],
};

describe.each(["open", "invitation", "domains"] as const)("registration %s", (mode) => {
  test.each(WHO.map((email, index) => [email, ADMITTED[mode][index]!] as const))("%s gets a code: %s; the answer is the same for all", (email, isAdmitted) => {
    const { ask, enter, mails } = scene(mode);
    const asked = ask(email);
    expect(asked).toEqual({ requestId: expect.any(String), browser: expect.any(String) });
    expect(mails(email)).toContain(isAdmitted ? CODE : email.startsWith("gesperrt") ? BLOCKED : CLOSED);
    expect(mails(email).includes(CODE)).toBe(isAdmitted);
    expect(enter(asked)).toMatchObject(isAdmitted ? { ok: true } : { ok: false, problem: "not-admitted" });
  });
});

test("what was asked for while it was open is worth nothing once it is closed, and opens no account", () => {
  const { sqlite, set, ask, enter } = scene("open");
  const asked = ask("neu@anderswo.example");
  set("invitation");
  const before = countRows({ sqlite }, "people");
  expect(enter(asked)).toEqual({ ok: false, problem: "not-admitted", triesLeft: 0 });
  expect([countRows({ sqlite }, "people"), countRows({ sqlite }, "sessions")]).toEqual([before, 0]);
});

describe("the setting", () => {
  test("is kept, logged once, and can be changed by nobody who no longer administers", () => {
    const { database, db, sqlite, admin, set, log } = scene("domains");
    expect(findRegistration(db)).toEqual({ mode: "domains", domains: ["stadt.example"], readership: "public" });
    set("domains");
    expect(log().filter(([act]) => act === "registration")).toHaveLength(1);
    sqlite.exec("delete from permissions");
    const before = everythingIn(database);
    expect(saveRegistration(db, { admin, mode: "open", domains: [], readership: "public", now: NOW })).toBe(false);
    expect(everythingIn(database)).toEqual(before);
  });

  test.each([
    ["musterstadt.de\n@Amt.de; *.kreis.de musterstadt.de", ["musterstadt.de", "amt.de", "kreis.de"]],
    ["xn--mhlacker-65a.de", ["xn--mhlacker-65a.de"]],
  ])("%j names %j", (domains, listed) => {
    expect(registrationForm.parse({ mode: "domains", domains, readership: "public" }).domains).toEqual(listed);
  });

  test.each([
    [{ mode: "domains", domains: " " }, "Nennen Sie mindestens eine Domain, z. B. musterstadt.de."],
    [{ mode: "domains" }, "Nennen Sie mindestens eine Domain, z. B. musterstadt.de."],
    [{ mode: "domains", domains: "de" }, "„de“ ist keine Domain. Schreiben Sie den Teil nach dem @, z. B. musterstadt.de."],
    [{ mode: "open", domains: "name@stadt.de" }, expect.stringContaining("„name@stadt.de“ ist keine Domain.")],
    [{ mode: "zu" }, "Wählen Sie aus, wer neu mitmachen kann."],
    [{ domains: "" }, "Wählen Sie aus, wer neu mitmachen kann."],
    [{ mode: "open", domains: "" }, "Wählen Sie aus, wer lesen kann."],
    [{ mode: "open", domains: "", readership: "invited" }, expect.stringContaining("darf nicht jeder ein Konto öffnen")],
  ])("%o is refused", (form, sentence) => {
    expect(registrationForm.safeParse({ ...("mode" in form && form.mode === "domains" ? { readership: "public" } : {}), ...form }).error?.issues[0]?.message).toEqual(sentence);
  });

  test.each([["a@stadt.de", true], ["a@amt.stadt.de", true], ["a@nichtstadt.de", false], ["stadt.de@anderswo.de", false], ["a@stadt.de.anderswo.de", false], ['"x@stadt.de"@anderswo.de', false]])("%s is from stadt.de: %s", (email, isFrom) => {
    expect(isFromDomain(email, ["stadt.de"])).toBe(isFrom);
  });
});

describe("who may read", () => {
  const readers = () => {
    const { database, sqlite, admin, log } = scene();
    const version = () => sqlite.prepare("select version from content_state").pluck().get() as number;
    const save = (mode: Registration, readership: Readership) => saveRegistration(database.db, { admin, mode, domains: ["stadt.example"], readership, now: NOW });
    return { database, sqlite, version, save, log };
  };

  test.each([["invitation", true], ["domains", true], ["open", false]] as const)("only invited people, while accounts are %s: %s", (mode, isPossible) => {
    const { database, save } = readers();
    if (!isPossible) expect(() => save(mode, "invited")).toThrow(/CHECK/);
    else expect([save(mode, "invited"), isShut(database.db)]).toEqual([true, true]);
  });

  test("changes what is public, in the same transaction, both ways; the log says which", () => {
    const { sqlite, version, save, log } = readers();
    save("invitation", "public");
    const [before, logged] = [version(), log().length];
    save("invitation", "public");
    expect(version()).toBe(before);
    save("invitation", "invited");
    expect(version()).toBe(before + 1);
    save("open", "public");
    expect(version()).toBe(before + 2);
    expect(sqlite.prepare("select words from person_log where act = 'registration' order by rowid desc limit 2").pluck().all()).toEqual(["offen; öffentlich lesbar", "nur mit Einladung; nur für Eingeladene"]);
    expect(log()).toHaveLength(logged + 2);
  });

  test("who wants to take part and may not is not sent to a page that is shut", () => {
    const { database, save } = readers();
    const ask = () => {
      transact(database.db, (tx) => requestSignInCode(tx, { email: "neu@anderswo.example", browser: null, now: NOW }));
      const mail = listNewestMails(database.db, 50).filter(({ recipient }) => recipient === "neu@anderswo.example").at(0)!;
      return toMail(mail, toMailSurroundings(database.db, TEST_ENV))!.text.includes("/papier");
    };
    save("invitation", "public");
    const whilePublic = ask();
    database.sqlite.exec("delete from outbox");
    save("invitation", "invited");
    expect([whilePublic, ask()]).toEqual([true, false]);
  });
});
