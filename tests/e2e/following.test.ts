import Database from "better-sqlite3";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, handIn, publish, send, tabTo, WAYS } from "./steps.ts";

const MODERATION = "moderation@institut.example";
const FOLLOWER = "folgt@stadt.example";
let house: House;

describe.each(WAYS)("%s", (_, options) => {
  let moderator: Page;
  let follower: Page;
  let author: Page;
  beforeAll(async () => {
    house = await openHouse({ staff: { [MODERATION]: "moderator" } });
    moderator = await house.enter(MODERATION);
    follower = await house.enter(FOLLOWER, options);
    author = await house.enter("autorin@stadt.example", options);
  });
  beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

  /** Publishes, and lets the minute pass in which that could be undone. */
  async function publishForGood(number: string) {
    await publish(moderator, number);
    change("update outbox set not_before = created_at");
  }

  test("somebody follows a passage by keyboard, and hears when something is published there", async () => {
    await follower.goto("/papier/kurze-wege");
    await tabTo(follower, follower.getByRole("button", { name: /^Folgen\s*: Rn. 5$/ }));
    await follower.keyboard.press("Enter");
    await expect(follower.getByRole("status")).toContainText("Sie folgen jetzt dieser Stelle.");
    await expect(follower.getByRole("button", { name: /^Sie folgen\s*: Rn. 5$/, pressed: true })).toBeVisible();
    await publishForGood(await contribute(author, { rn: "5", body: "Am Tresen erfährt man hier wirklich alles zuerst." }));
    const { text, raw } = await house.mailbox.waitFor(FOLLOWER, /^Neu zu Rn/);
    expect(text).toContain("> Am Tresen erfährt man hier wirklich alles zuerst.");
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    await publishForGood(await contribute(author, { rn: "6", body: "An dieser Stelle folgt mir niemand, und das ist gut." }));
  });

  test("an answer reaches whoever is answered", async () => {
    const number = await contribute(author, { rn: "7", body: "Wie macht man das in kleineren Gemeinden?", kind: "Frage" });
    await publishForGood(number);
    await follower.goto(`/beitraege/${number}/antworten`);
    await follower.getByLabel("Ihr Text").fill("Bei uns macht es die Bücherei nebenbei mit.");
    await publishForGood(await handIn(follower, "Antwort einreichen"));
    const { text } = await house.mailbox.waitFor("autorin@stadt.example", new RegExp(`^Antwort auf ${number}`));
    expect(text).toContain("> Bei uns macht es die Bücherei nebenbei mit.");
  });

  test("looking at the link in a mail changes nothing; its button ends these mails, and so does a mail program's own click", async () => {
    await publishForGood(await contribute(author, { rn: "5", body: "Noch etwas vom Tresen, das alle angeht." }));
    const { text } = await house.mailbox.waitFor(FOLLOWER, /^Neu zu Rn/);
    const path = /\/abbestellen\/\S+/.exec(text)?.[0] ?? "";
    const visitor = await house.visit(options);
    await visitor.goto(path);
    expect(read("select news from mail_preferences")).toEqual([]);
    await send(visitor, "Diese Mails abbestellen");
    await expect(visitor.getByRole("heading", { name: "Abbestellt." })).toBeVisible();
    expect(read("select news, replies, digest from mail_preferences")).toEqual([{ news: 0, replies: 1, digest: "none" }]);
    change("update mail_preferences set news = 1");
    for (const [type, body] of [["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"], ["multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n']] as const) {
      const answer = await fetch(house.origin + path, { method: "POST", redirect: "manual", headers: { "Content-Type": type }, body });
      expect([answer.status, read("select news from mail_preferences")]).toEqual([200, [{ news: 0 }]]);
      change("update mail_preferences set news = 1");
    }
    expect((await fetch(`${house.origin + path.slice(0, -3)}abc`, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" } })).status).toBe(404);
  });

  test("somebody chooses a digest, gets it once, and can let go of what they follow", async () => {
    await follower.goto("/konto/benachrichtigungen");
    await follower.getByRole("radio", { name: /^Täglich/ }).check();
    await send(follower, "Speichern");
    await expect(follower.getByRole("radio", { name: /^Täglich/ })).toBeChecked();
    change(`update mail_preferences set digest_until = ${Date.now() - 9 * DAY_LENGTH}; update revisions set published_at = published_at - ${8 * DAY_LENGTH} where published_at is not null`);
    const { text, subject } = await house.mailbox.waitFor(FOLLOWER, /neue Beiträge$/);
    expect(subject).toBe("4 neue Beiträge");
    expect(text).toMatch(/WO SIE FOLGEN[\s\S]+Tresen[\s\S]+Tresen[\s\S]+AUSSERDEM[\s\S]+An dieser Stelle folgt mir niemand[\s\S]+kleineren Gemeinden/);
    expect(text).not.toContain("Bücherei");
    await send(follower, /Nicht mehr folgen.*Rn/);
    await expect(follower.getByText("Noch keiner Stelle.")).toBeVisible();
  });

  test("nothing went wrong in any browser on the way", () => {
    expect(house.problems).toEqual([]);
  });
});

function change(statements: string) {
  const database = new Database(house.databasePath);
  database.exec(statements);
  database.close();
}

function read(query: string): unknown[] {
  const database = new Database(house.databasePath, { readonly: true });
  const rows = database.prepare(query).all();
  database.close();
  return rows;
}
