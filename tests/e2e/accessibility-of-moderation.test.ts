import { eq } from "drizzle-orm";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { closeReports } from "#app/moderation/close-reports.server.ts";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { findReadable } from "#app/moderation/public-wording.server.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { type Db, transact } from "#db/open.ts";
import { reports } from "#db/schema/moderation.ts";
import { expect } from "#tests/support/browser.ts";
import { currentRevision, givenDecided, givenPending, givenPractitioner, givenPublished, NOW as LONG_AGO, somewhere } from "#tests/support/builders.ts";
import { type House, openHouse, reachIn, useUp } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { send } from "./steps.ts";

const AUTHOR = "jule.ackerborn@stadt-auental.example";
const FIRST = "erste.moderation@institut.example";
const SECOND = "zweite.moderation@institut.example";
const ONE_WAY: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const OTHER_WAY: View[] = [{ width: 1280, colorScheme: "dark" }, { width: 360, colorScheme: "light" }];

let house: House;
let author: Page;
let first: Page;
let second: Page;
let visitor: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [FIRST]: "moderator", [SECOND]: "moderator" } });
  reachIn(house, (db) => givenPractitioner(db, { email: AUTHOR }));
  [author, first, second, visitor] = await Promise.all([house.enter(AUTHOR), house.enter(FIRST), house.enter(SECOND), house.visit()]);
});
afterAll(() => house.close());

/** Whatever has to be there before a page can look like that, by the verbs that people use. */
function given<Result>(arrange: (db: Db, cast: { author: Practitioner; first: Moderator; second: Moderator; now: number; place: ReturnType<typeof somewhere> }) => Result): Result {
  return reachIn(house, (db) => {
    const find = (email: string) => findPersonByEmail(db, email)!;
    return arrange(db, { author: find(AUTHOR) as Practitioner, first: find(FIRST) as unknown as Moderator, second: find(SECOND) as unknown as Moderator, now: Date.now(), place: somewhere(db, { section: "kurze-wege" }) });
  });
}

/** Files a report as somebody signed out would, and says where its state can be read. */
function givenReport(db: Db, number: number): string {
  fileReport(db, { reporter: null, email: "gast@dorf-erlengrund.example", number, reason: "personal-data", words: "Man erkennt sie sofort.", now: Date.now() });
  return `/meldungen/${db.select({ id: reports.id }).from(reports).where(eq(reports.revisionId, findReadable(db, number)!.id)).get()!.id}`;
}

function givenComplaint(db: Db, by: Practitioner, number: number) {
  const { decision } = findContestable(db, { author: by, number, now: Date.now() })!;
  fileComplaint(db, { author: by, number, decisionId: decision.id, words: "Der Absatz handelt genau davon.", now: Date.now() });
}

async function expectUsable(page: Page, words: string, views = ONE_WAY) {
  await expect(page.locator("main")).toContainText(words);
  expect(await inspect(page, views)).toEqual([]);
}

describe("a report", () => {
  test("that was answered, and one with nothing left to decide", async () => {
    const [kept, moot] = given((db, { author: by, first: moderator, now, place }) => {
      const [one, other] = ["Bei uns hilft die Feuerwehr.", "Bei uns hilft die Bücherei."].map((body) => givenPublished(db, { author: by, moderator, place, body, now })) as [ReturnType<typeof givenPublished>, ReturnType<typeof givenPublished>];
      const paths = [givenReport(db, one.number), givenReport(db, other.number)] as const;
      transact(db, (tx) => closeReports(tx, { moderator, seen: findReadable(tx, one.number)!, result: "kept", decisionId: null, answer: "Niemand ist zu erkennen.", now }));
      withdrawContribution(db, { author: by, number: other.number, now });
      return paths;
    });
    await visitor.goto(kept);
    await expectUsable(visitor, "Der Beitrag bleibt stehen.", ONE_WAY);
    await visitor.goto(moot);
    await expectUsable(visitor, "gegenstandslos", OTHER_WAY);
  });

  test("of words that changed, of what is gone, and one too many", async () => {
    const { number, revisionId } = given((db, { author: by, first: moderator, place }) => givenPublished(db, { author: by, moderator, place, body: "Bei uns hilft der Sportverein." }));
    const path = `/beitraege/${toContributionNumber(number)}/melden`;
    const reporter = await house.enter("meldet@dorf-erlengrund.example");
    const fill = async (page: Page) => {
      await page.goto(path);
      await page.getByRole("radio", { name: /^Beleidigung/ }).check();
      await page.getByLabel("Was genau fällt Ihnen auf?").fill("Das ist herablassend.");
      await page.getByLabel("Ich melde nach bestem Wissen.").check();
    };
    await fill(reporter);
    given((db, { author: by, first: moderator, now }) => {
      editContribution(db, { author: by, number, kind: "agreement", body: "Bei uns hilft der Turnverein.", now });
      decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", now });
      expect(findReadable(db, number)!.id).not.toBe(revisionId);
    });
    expect((await send(reporter, "Meldung abschicken")).status()).toBe(409);
    await expectUsable(reporter, "Der Wortlaut des Beitrags hat sich geändert", OTHER_WAY);

    await fill(reporter);
    await useUp(house, "report", { requester: given((db) => findPersonByEmail(db, "meldet@dorf-erlengrund.example")!.id) });
    expect((await send(reporter, "Meldung abschicken")).status()).toBe(429);
    await expect(reporter.getByLabel("Was genau fällt Ihnen auf?")).toHaveValue("Das ist herablassend.");
    await expectUsable(reporter, "Mehr als 10 Meldungen", ONE_WAY);

    given((db, { author: by, now }) => withdrawContribution(db, { author: by, number, now }));
    expect((await send(reporter, "Meldung abschicken")).status()).toBe(409);
    await expectUsable(reporter, "nicht mehr öffentlich", OTHER_WAY);
  });

  test("on a contribution of the moderator's own", async () => {
    const number = given((db, { first: moderator, second: decider, place }) => {
      const own = givenPublished(db, { author: moderator as unknown as Practitioner, moderator: decider, place, body: "Bei uns hilft die Moderation." });
      givenReport(db, own.number);
      return toContributionNumber(own.number);
    });
    await first.goto(`/moderation/meldungen/${number}`);
    await expectUsable(first, "Das ist Ihr eigener Beitrag. Über die Meldungen entscheidet jemand anderes.", ONE_WAY);
  });
});

describe("the desk", () => {
  test("with flags, notes, reports and an earlier wording, and a note without words", async () => {
    const number = given((db, { author: by, first: moderator, now, place }) => {
      const published = givenPublished(db, { author: by, moderator, place, body: "Fragen Sie bei uns im Rathaus nach." });
      givenReport(db, published.number);
      editContribution(db, { author: by, number: published.number, kind: "agreement", body: "Fragen Sie Frau Ohnesorg, 05123 456789, rathaus@auental.example.", now });
      addNote(db, { moderator, number: published.number, words: "Mit dem Team besprochen.", now });
      return toContributionNumber(published.number);
    });
    await second.goto(`/moderation/${number}`);
    for (const words of ["nennt eine Person", "Telefonnummer", "1 Meldung", "Mit dem Team besprochen.", "2. Vorlage"]) await expect(second.locator("main")).toContainText(words);
    await expectUsable(second, "E-Mail-Adresse", ONE_WAY);
    expect((await send(second, "Notiz speichern")).status()).toBe(422);
    await expectUsable(second, "Mit dem Team besprochen.", OTHER_WAY);
  });

  test("after several were decided at once, and after a taking back that is refused", async () => {
    const [one, two] = given((db, { author: by, now, place }) => ["Erster von zweien auf einmal.", "Zweiter von zweien auf einmal."].map((body) => givenPending(db, { author: by, place, body, now }).number)) as [number, number];
    await first.goto("/moderation");
    for (const number of [one, two]) await first.getByRole("checkbox", { name: new RegExp(`auswählen.*${toContributionNumber(number)}`) }).check();
    given((db, { author: by, now }) => editContribution(db, { author: by, number: two, kind: "agreement", body: "Zweiter von zweien, neu geschrieben.", now }));
    await send(first, "Als Werbung oder Spam ablehnen");
    await expectUsable(first, "1 entschieden, 1 nicht", OTHER_WAY);
    given((db, { author: by, now }) => editContribution(db, { author: by, number: one, kind: "agreement", body: "Erster von zweien, ohne Werbung.", now }));
    expect((await send(first, /^Rückgängig/)).status()).toBe(409);
    await expect(first.getByRole("link", { name: `${toContributionNumber(one)} ansehen` })).toBeVisible();
    await expectUsable(first, "Seit der Entscheidung ist etwas geschehen", ONE_WAY);
  });
});

describe("a complaint", () => {
  const givenRejected = (body: string, now = Date.now()) => given((db, { author: by, first: moderator, place }) => toContributionNumber(givenDecided(db, "rejected", { author: by, moderator, place, body, now }).number));
  const toNumber = (words: string) => Number(words.slice(2));

  test("while it is written, when it waits, where it is judged and left to others", async () => {
    const number = givenRejected("Das halte ich für falsch.");
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expectUsable(author, "Was stimmt an der Entscheidung nicht?", ONE_WAY);
    expect((await send(author, "Beschwerde einlegen")).status()).toBe(422);
    await expectUsable(author, "Die Beschwerde ist noch nicht eingelegt", OTHER_WAY);
    await author.getByLabel("Was stimmt an der Entscheidung nicht?").fill("Der Absatz handelt genau davon.");
    await send(author, "Beschwerde einlegen");
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expectUsable(author, "Ihre Beschwerde wird geprüft.", ONE_WAY);
    for (const [moderator, words, views] of [[first, "Über diese Beschwerde entscheidet jemand anderes", ONE_WAY], [second, "Bleibt die Entscheidung?", OTHER_WAY]] as const) {
      await moderator.goto("/moderation/beschwerden");
      await moderator.getByRole("link", { name: `Beschwerde zu ${number}` }).click();
      await expectUsable(moderator, words, views);
    }
    expect((await send(second, "Entscheiden")).status()).toBe(422);
    await expectUsable(second, "Über die Beschwerde ist noch nicht entschieden", ONE_WAY);
  });

  const judge = (result: "upheld" | "dismissed") => (number: string) =>
    given((db, { author: by, second: moderator, now }) => {
      givenComplaint(db, by, toNumber(number));
      const { id } = openComplaints(db).all().find(({ seen }) => seen.number === toNumber(number))!;
      expect(decideComplaint(db, { moderator, id, result, answer: "Wir haben noch einmal gelesen.", now })).toMatchObject({ ok: true });
    });
  const withdraw = (number: string) =>
    given((db, { author: by, now }) => {
      givenComplaint(db, by, toNumber(number));
      withdrawContribution(db, { author: by, number: toNumber(number), now });
    });

  test.each([
    ["Ihre Beschwerde hatte Erfolg.", "Das halte ich für richtig.", judge("upheld"), Date.now(), ONE_WAY],
    ["Die Entscheidung bleibt.", "Das halte ich für möglich.", judge("dismissed"), Date.now(), OTHER_WAY],
    ["Ihre Beschwerde ist erledigt.", "Das halte ich für denkbar.", withdraw, Date.now(), ONE_WAY],
    ["Die Frist ist vorbei.", "Das halte ich für überholt.", () => {}, LONG_AGO, OTHER_WAY],
  ] as const)("afterwards: %s", async (title, body, happen, decidedAt, views) => {
    const number = givenRejected(body, decidedAt);
    happen(number);
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expectUsable(author, title, [...views]);
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
