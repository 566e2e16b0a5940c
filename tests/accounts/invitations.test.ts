import { describe, expect, test } from "vitest";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import { readInvitationToken, toInvitationToken } from "#app/accounts/invitation-token.server.ts";
import { findInvitation, INVITATION_LIFETIME, listInvitations, oldInvitations } from "#app/accounts/invitations.server.ts";
import { previewInvitations, resendInvitation, sendInvitations, withdrawInvitation } from "#app/accounts/invite.server.ts";
import { findPersonByEmail, listPermissions } from "#app/accounts/people.server.ts";
import { listActs } from "#app/accounts/person-log.server.ts";
import { findSignedIn } from "#app/accounts/sessions.server.ts";
import type { Permission } from "#db/schema/sets.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { forget } from "#tests/support/forget.ts";
import { givenOffice } from "./administering.ts";

const EMAIL = "mira.holten@stadt.example";
const SECRET = "s".repeat(40);

function scene(permissions: Permission[] = []) {
  const office = givenOffice();
  const { db, admin } = office;
  const send = (addresses = EMAIL, now = NOW) => sendInvitations(db, { admin, addresses, permissions, now });
  const newest = () => listInvitations(db, { now: NOW }).at(-1)!;
  const accept = (id: string, now = NOW) => acceptInvitation(db, { id, formerSession: null, now });
  return { ...office, send, newest, accept };
}

describe("an invitation", () => {
  test.each<[Permission[]]>([[[]], [["moderator"]], [["moderator", "team", "admin"]]])("to %j signs in, gives that, is logged, and is over", (permissions) => {
    const { db, admin, send, newest, accept, log, mails } = scene(permissions);
    expect(send()).toEqual({ ok: true, count: 1 });
    expect(mails(EMAIL)).toEqual(["Einladung zur Fachdiskussion"]);
    const { id } = newest();
    const accepted = accept(id);
    const person = findPersonByEmail(db, EMAIL)!;
    expect(accepted.ok && findSignedIn(db, { secret: accepted.session, now: NOW })?.person.email).toBe(EMAIL);
    expect(listPermissions(db, person).toSorted()).toEqual(permissions.toSorted());
    const name = permissions.length > 0 ? EMAIL : person.number;
    expect(log().toReversed()).toEqual([["invite", null, null, admin.email], ["accept", null, name, admin.email], ...permissions.map((permission) => ["grant", permission, name, admin.email])]);
    expect(accept(id)).toEqual({ ok: false, problem: "accepted" });
    expect(listInvitations(db, { now: NOW })).toEqual([]);
  });

  test("adds to what somebody has who opened an account meanwhile", () => {
    const { db, send, newest, accept } = scene(["moderator"]);
    send();
    const person = givenStaff(db, "team", EMAIL);
    expect(accept(newest().id).ok).toBe(true);
    expect(listPermissions(db, person).toSorted()).toEqual(["moderator", "team"]);
  });

  test("ends the session another person had in this browser", () => {
    const { db, sqlite, send, accept } = scene();
    send(`${EMAIL}, zwei@stadt.example`);
    const [one, two] = listInvitations(db, { now: NOW });
    const first = accept(one!.id);
    acceptInvitation(db, { id: two!.id, formerSession: first.ok ? first.session : null, now: NOW });
    expect(countRows({ sqlite }, "sessions")).toBe(1);
  });

  test.each([
    ["to its last millisecond", INVITATION_LIFETIME - 1, true],
    ["and not after it", INVITATION_LIFETIME, false],
  ])("is valid %s", (_, later, isValid) => {
    const { db, send, newest, accept } = scene();
    send();
    const { id } = newest();
    expect(findInvitation(db, { id, now: NOW + later })?.state).toBe(isValid ? "open" : "expired");
    expect(accept(id, NOW + later)).toMatchObject(isValid ? { ok: true } : { ok: false, problem: "expired" });
  });

  test.each([
    ["withdrawn", (given: ReturnType<typeof scene>, id: string) => withdrawInvitation(given.db, { admin: given.admin, id, now: NOW })],
    ["blocked", ({ db, admin }: ReturnType<typeof scene>) => blockPerson(db, { admin, personId: givenPractitioner(db, { email: EMAIL }).id, words: "Postfach verloren.", now: NOW })],
    ["unknown", ({ sqlite }: ReturnType<typeof scene>) => sqlite.exec("delete from invitations")],
  ])("that is %s opens nothing", (problem, happen) => {
    const given = scene(["admin"]);
    given.send();
    const { id } = given.newest();
    happen(given, id);
    const before = everythingIn(given.database);
    expect(given.accept(id)).toEqual({ ok: false, problem });
    expect(everythingIn(given.database)).toEqual(before);
  });

  test("can be sent once more, for another fortnight with the same link; withdrawn, its mail never leaves", () => {
    const { db, admin, send, newest, mails } = scene();
    send();
    const { id } = newest();
    expect(resendInvitation(db, { admin, id, now: NOW + 7 })).toBe("ok");
    expect([newest().id, newest().until]).toEqual([id, NOW + 7 + INVITATION_LIFETIME]);
    expect(mails(EMAIL)).toHaveLength(2);
    expect(withdrawInvitation(db, { admin, id, now: NOW + 8 })).toBe("ok");
    expect(mails(EMAIL)).toEqual([]);
    expect([resendInvitation, withdrawInvitation].map((act) => act(db, { admin, id, now: NOW + 9 }))).toEqual(["gone", "gone"]);
  });

  test("names its address in the log only until somebody answers it", () => {
    const { db, send, newest, accept } = scene();
    const said = () => JSON.stringify(listActs(db, { limit: 9 }));
    send();
    expect(said()).toContain(EMAIL);
    accept(newest().id);
    expect(said()).not.toContain(EMAIL);
  });

  test("is forgotten with its address a month after it is over; the log keeps that there was one", () => {
    const { db, sqlite, send, newest, accept, log } = scene();
    send();
    const { id } = newest();
    accept(id);
    forget(db, oldInvitations, NOW + 30 * DAY_LENGTH - 1);
    expect(countRows({ sqlite }, "invitations")).toBe(1);
    forget(db, oldInvitations, NOW + 30 * DAY_LENGTH);
    expect(countRows({ sqlite }, "invitations")).toBe(0);
    expect(log().map(([act]) => act)).toEqual(["accept", "invite"]);
  });
});

describe("before invitations are sent", () => {
  test("the preview says what would become of each, and writes nothing", () => {
    const { database, db, send } = scene();
    givenPractitioner(db, { email: "da@stadt.example" });
    send("schon@stadt.example");
    const before = everythingIn(database);
    const preview = previewInvitations(db, { addresses: "neu@stadt.example\nda@stadt.example\nschon@stadt.example\nkeine", now: NOW });
    expect(preview.map(({ problem }) => problem)).toEqual([null, "hat schon ein Konto", "ist schon eingeladen, bis 15.\u00a0Oktober 2018", "keine E-Mail-Adresse"]);
    expect(everythingIn(database)).toEqual(before);
  });

  test("if one of them cannot be invited any more, nobody is", () => {
    const { database, db, send } = scene();
    givenPractitioner(db, { email: "da@stadt.example" });
    const before = everythingIn(database);
    expect(send("neu@stadt.example\nda@stadt.example")).toMatchObject({ ok: false, problem: "lines" });
    expect(everythingIn(database)).toEqual(before);
  });

  test("one that ran out makes room for a new one", () => {
    const { db, send, newest, accept } = scene();
    send();
    const old = newest().id;
    const later = NOW + INVITATION_LIFETIME;
    expect(send(EMAIL, later)).toEqual({ ok: true, count: 1 });
    expect([accept(old, later), accept(listInvitations(db, { now: later })[0]!.id, later)]).toMatchObject([{ problem: "withdrawn" }, { ok: true }]);
  });

  test("whoever no longer administers sends, repeats and withdraws nothing", () => {
    const { database, db, admin, send, newest } = scene(["admin"]);
    send();
    database.sqlite.exec("delete from permissions");
    const before = everythingIn(database);
    expect(send("zwei@stadt.example")).toMatchObject({ ok: false, problem: "no-longer-admin" });
    expect([resendInvitation, withdrawInvitation].map((act) => act(db, { admin, id: newest().id, now: NOW }))).toEqual(["no-longer-admin", "no-longer-admin"]);
    expect(everythingIn(database)).toEqual(before);
  });
});

describe("the token of a link", () => {
  test("leads to its invitation, and is worth nothing changed or under another secret", () => {
    const token = toInvitationToken(SECRET, "kennung_-1");
    expect(readInvitationToken(SECRET, token)).toBe("kennung_-1");
    const wrong = ["", ".", "kennung_-1", "kennung_-1.", `${token}x`, token.slice(0, -1), token.replace("kennung_-1", "kennung_-2"), toInvitationToken("t".repeat(40), "kennung_-1")];
    for (const other of wrong) expect(readInvitationToken(SECRET, other), other).toBeUndefined();
  });

  test("stands nowhere in the database", () => {
    const { database, send, newest } = scene(["admin"]);
    send();
    expect(JSON.stringify(everythingIn(database))).not.toContain(toInvitationToken(SECRET, newest().id).split(".")[1]);
  });
});
