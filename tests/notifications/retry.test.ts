import { describe, expect, test } from "vitest";
import { HOUR, MINUTE } from "#app/text/dates.ts";
import { NOW } from "#tests/support/builders.ts";
import { givenPostOffice, openRefusingServer } from "./post-office.ts";

const PUBLISHED = { kind: "published", payload: { number: "B-001", place: "Rn. 4", path: "/papier/stellen#b-001" } } as const;

describe("when the server does not take it", () => {
  test.each([["refuses the recipient", openRefusingServer], ["cannot be reached", async () => "smtp://127.0.0.1:1"]])("because it %s, the mail waits longer each time, an hour at most", async (_, toUrl) => {
    const { queue, round, rows } = await givenPostOffice();
    const smtpUrl = await toUrl();
    queue(PUBLISHED);
    let now = NOW;
    const waits: number[] = [];
    for (let n = 0; n < 9; n++) {
      await round(now, smtpUrl);
      const [row] = rows();
      expect(row).toMatchObject({ attempts: n + 1, sentAt: null, lastError: expect.stringMatching(/./) });
      waits.push((row!.notBefore - now) / MINUTE);
      now = row!.notBefore;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  test("it is delivered later, once, with the Message-ID it would have had at first", async () => {
    const { queue, round, mailbox, rows } = await givenPostOffice();
    queue(PUBLISHED);
    await round(NOW, await openRefusingServer());
    await round(NOW + MINUTE - 1);
    expect(mailbox.received).toEqual([]);
    await round(NOW + MINUTE);
    await round(NOW + HOUR);
    expect(mailbox.received.map(({ messageId }) => messageId)).toEqual([`<${rows()[0]!.id}@diskussion.example>`]);
    expect(rows()).toMatchObject([{ sentAt: NOW + MINUTE, attempts: 1, lastError: null }]);
  });

  test("the Message-ID is the same however often it is sent", async () => {
    const { database, queue, round, mailbox } = await givenPostOffice();
    queue(PUBLISHED);
    await round();
    database.sqlite.exec("update outbox set sent_at = null");
    await round();
    expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(mailbox.received).toHaveLength(2);
  });

  test("while nothing can be written no mail leaves, and none leaves twice afterwards", async () => {
    const { database, queue, round, mailbox, rows } = await givenPostOffice();
    queue(PUBLISHED);
    database.sqlite.pragma("query_only = on");
    for (let n = 0; n < 3; n++) await expect(round(NOW + n)).rejects.toMatchObject({ code: "SQLITE_READONLY" });
    expect(mailbox.received).toEqual([]);
    database.sqlite.pragma("query_only = off");
    await round(NOW + 3);
    await round(NOW + HOUR);
    expect(mailbox.received).toHaveLength(1);
    expect(rows()).toMatchObject([{ sentAt: NOW + 3, attempts: 0 }]);
  });

  test("one bad mail does not hold up the others", async () => {
    const { database, queue, round, mailbox, rows } = await givenPostOffice();
    queue({ ...PUBLISHED, notBefore: NOW - 1, dedupeKey: "schlecht" });
    database.sqlite.exec("update outbox set kind = 'unbekannt'");
    queue(PUBLISHED);
    await round();
    expect(mailbox.received).toHaveLength(1);
    expect(rows().find(({ dedupeKey }) => dedupeKey === "schlecht")).toMatchObject({ sentAt: null, attempts: 1 });
  });
});
