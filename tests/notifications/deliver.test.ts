import { describe, expect, test } from "vitest";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { deliverDueMails, keepForReading } from "#app/notifications/deliver.server.ts";
import { oldMails, recallMail } from "#app/notifications/outbox.server.ts";
import { DAY_LENGTH, SECOND } from "#app/text/dates.ts";
import { NOW } from "#tests/support/builders.ts";
import { forget } from "#tests/support/forget.ts";
import { givenPostOffice, PUBLIC_ORIGIN, SECRET, surroundings } from "./post-office.ts";

const PUBLISHED = { kind: "published", payload: { number: "B-001", place: "Rn. 4", path: "/papier/stellen#b-001" } } as const;

describe("a mail that is due", () => {
  test("is delivered once, in plain text, from the one address to the one recipient", async () => {
    const { queue, round, mailbox, rows } = await givenPostOffice();
    queue({ ...PUBLISHED, recipient: "hanna.brandt@stadt.example" });
    for (let n = 0; n < 3; n++) await round(NOW + n);
    expect(mailbox.received).toMatchObject([{ to: "hanna.brandt@stadt.example", subject: "B-001 ist veröffentlicht", text: expect.stringContaining(`${PUBLIC_ORIGIN}/papier/stellen#b-001`) }]);
    expect(mailbox.received[0]!.raw).toMatch(/^From: Integration in Bewegung <post@diskussion\.example>\r$/m);
    expect(mailbox.received[0]!.raw).toMatch(/^To: hanna\.brandt@stadt\.example\r$/m);
    expect(mailbox.received[0]!.raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(mailbox.received[0]!.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(mailbox.received[0]!.raw).not.toMatch(/text\/html|<img|multipart/i);
    expect(rows()).toMatchObject([{ sentAt: NOW, attempts: 0, lastError: null }]);
  });

  test("brings the sign-in code, which is computed at this moment", async () => {
    const { queue, round, mailbox } = await givenPostOffice();
    queue({ kind: "sign-in-code", payload: { requestId: "anfrage-1" } });
    await round();
    expect(mailbox.received[0]!.text).toContain(`    ${toSignInCode(SECRET, "anfrage-1")}`);
  });

  test("does not leave before its time", async () => {
    const { queue, round, mailbox } = await givenPostOffice();
    queue({ ...PUBLISHED, notBefore: NOW + 60 * SECOND });
    await round(NOW + 60 * SECOND - 1);
    expect(mailbox.received).toEqual([]);
    await round(NOW + 60 * SECOND);
    expect(mailbox.received).toHaveLength(1);
  });

  test("about the same thing is queued once", async () => {
    const { queue, round, mailbox } = await givenPostOffice();
    for (let n = 0; n < 3; n++) queue({ ...PUBLISHED, dedupeKey: "decision:1" });
    await round();
    expect(mailbox.received).toHaveLength(1);
  });

  test("that was recalled never leaves; one that was sent cannot be recalled", async () => {
    const { db, queue, round, mailbox, rows } = await givenPostOffice();
    queue({ ...PUBLISHED, dedupeKey: "decision:1" });
    recallMail(db, "decision:1");
    queue({ ...PUBLISHED, dedupeKey: "decision:2" });
    await round();
    recallMail(db, "decision:2");
    expect(mailbox.received).toHaveLength(1);
    expect(rows()).toMatchObject([{ dedupeKey: "decision:2", sentAt: NOW }]);
  });

  test("leaves in its turn, oldest first, in batches of twenty", async () => {
    const { queue, round, mailbox } = await givenPostOffice();
    for (let n = 24; n >= 0; n--) queue({ ...PUBLISHED, payload: { ...PUBLISHED.payload, number: `B-${100 + n}` }, notBefore: NOW + n });
    await round(NOW + 100);
    expect(mailbox.received.map(({ subject }) => Number(subject.slice(2, 5)))).toEqual(Array.from({ length: 20 }, (_, n) => 100 + n));
    await round(NOW + 101);
    expect(mailbox.received).toHaveLength(25);
  });
});

test.each(["\r\n", "\n", "\r", "\0", "\u2028"])("%j in what people wrote makes no line of its own in the head of a mail", async (lineBreak) => {
  const { queue, round, mailbox } = await givenPostOffice();
  const written = `Rn. 4${lineBreak}Bcc: fremd@boese.example${lineBreak}${lineBreak}Zweiter Text`;
  queue({ kind: "published", payload: { ...PUBLISHED.payload, number: `B-001 ${written}`, place: written } });
  await round();
  expect(mailbox.received).toHaveLength(1);
  const [head = ""] = mailbox.received[0]!.raw.split("\r\n\r\n");
  expect(head.split(/[\r\n]+/).filter((line) => /^bcc:|^zweiter/i.test(line))).toEqual([]);
  expect(mailbox.received[0]!.to).toBe("empfang@stadt.example");
});

test("where no mail server is named, mails stay to be read", async () => {
  const { db, queue, rows } = await givenPostOffice();
  queue(PUBLISHED);
  await deliverDueMails(db, { post: keepForReading, surroundings, now: () => NOW });
  expect(rows()).toMatchObject([{ kind: "published", sentAt: NOW }]);
});

test("what was sent is deleted after a week; what waits stays", async () => {
  const { db, queue, round, rows } = await givenPostOffice();
  queue({ ...PUBLISHED, dedupeKey: "gesendet" });
  await round();
  queue({ ...PUBLISHED, dedupeKey: "wartet" });
  forget(db, oldMails, NOW + 7 * DAY_LENGTH - 1);
  expect(rows()).toHaveLength(2);
  forget(db, oldMails, NOW + 7 * DAY_LENGTH);
  expect(rows().map(({ dedupeKey }) => dedupeKey)).toEqual(["wartet"]);
});
