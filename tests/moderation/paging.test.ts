import { describe, expect, test } from "vitest";
import { loader as complaintsPage } from "#app/routes/moderation.beschwerden.tsx";
import { loader as reportsPage } from "#app/routes/moderation.meldungen.tsx";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decideComplaint, fileComplaint } from "#app/moderation/complaints.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { listOpenComplaints } from "#app/moderation/open-complaints.server.ts";
import { QUEUE_PAGE } from "#app/moderation/queue-filter.ts";
import { listReported } from "#app/moderation/reports.server.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { toNumber } from "#app/text/words.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDecided, givenDiscussion, givenModerator, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

/** A page and a little, some of them from one and the same moment, also where the page ends. */
const TOTAL = QUEUE_PAGE + 12;
const toBody = (n: number) => `Das ist der Beitrag mit der Nummer ${n}, um den es geht.`;
const toMoment = (n: number) => NOW + Math.floor(n / 7);

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  return { ...database, moderator: givenModerator(db), other: givenModerator(db), author: givenPractitioner(db) };
}
type Scene = ReturnType<typeof given>;

const report = ({ db }: OpenDb, number: number, n: number, now = toMoment(n)) => fileReport(db, { reporter: null, email: `gast-${n}@stadt.example`, number, reason: "spam", words: "", now });

const LISTS = {
  reported: {
    fill: (scene: Scene) => {
      for (let n = 0; n < TOTAL; n++) report(scene, givenPublished(scene.db, { author: scene.author, moderator: scene.other, body: toBody(n) }).number, n);
    },
    open: ({ db, moderator }: Scene, after: number[] | null) => listReported(db, { moderator, now: NOW, after }),
    /** Some are decided, and what is already shown is reported once more. */
    meanwhile: (scene: Scene, shown: string[]) => {
      for (const number of shown.slice(0, 20)) hideContribution(scene.db, { moderator: scene.moderator, number: toNumber(number)!, reason: "spam", now: NOW });
      for (const number of shown.slice(20, 25)) report(scene, toNumber(number)!, TOTAL + toNumber(number)!, NOW + 99);
    },
    door: reportsPage,
  },
  complaints: {
    fill: ({ db, author, other }: Scene) => {
      for (let n = 0; n < TOTAL; n++) {
        const { number, decisionId } = givenDecided(db, "rejected", { author, moderator: other, body: toBody(n) });
        fileComplaint(db, { author, number, decisionId, words: "Das gehört sehr wohl hierher.", now: toMoment(n) });
      }
    },
    open: ({ db, moderator }: Scene, after: number[] | null) => listOpenComplaints(db, { moderator, now: NOW, after }),
    /** Some are decided, some withdrawn. */
    meanwhile: ({ db, moderator, author }: Scene, shown: string[]) => {
      for (const { id } of listOpenComplaints(db, { moderator, now: NOW, after: null }).entries.slice(0, 20)) decideComplaint(db, { moderator, id, result: "upheld", answer: "Sie haben recht.", now: NOW });
      for (const number of shown.slice(40)) withdrawContribution(db, { author, number: toNumber(number)!, now: NOW });
    },
    door: complaintsPage,
  },
} as const;

describe.each(["reported", "complaints"] as const)("the list %s", (tab) => {
  const { fill, open, meanwhile, door } = LISTS[tab];

  function turnPages(scene: Scene, between: (shown: string[]) => void): string[][] {
    const pages: string[][] = [];
    for (let after: number[] | null = null, isFirst = true; isFirst || after; isFirst = false) {
      const page: ReturnType<typeof open> = open(scene, after);
      pages.push(page.entries.map(({ number }) => number));
      between(pages.at(-1)!);
      after = page.next;
    }
    return pages;
  }

  test("is as long as its badge says, in pages of fifty", () => {
    const scene = given();
    fill(scene);
    const pages = turnPages(scene, () => {});
    expect(pages.map(({ length }) => length)).toEqual([QUEUE_PAGE, 12]);
    expect(new Set(pages.flat()).size).toBe(countTabs(scene.db, { now: NOW })[tab]);
  });

  test("shows everything once, also while some of it is decided between two pages", () => {
    const scene = given();
    fill(scene);
    const shown = turnPages(scene, (numbers) => meanwhile(scene, numbers)).flat();
    expect([shown.length, new Set(shown).size]).toEqual([TOTAL, TOTAL]);
  });

  test("goes on where the address says, and begins anew where that is nonsense", async () => {
    const scene = given();
    fill(scene);
    const read = async (query: string) => (await (await answerOf(door(await knock(scene, `/x${query}`, { as: scene.moderator })))).json()) as ReturnType<typeof open>;
    const first = await read("");
    const second = await read(`?ab=${first.next!.join(".")}`);
    expect([second.entries.length, second.entries[0]!.number]).toEqual([12, "B-051"]);
    for (const nonsense of ["?ab=", "?ab=1", "?ab=1.2.3", "?ab=morgen"]) expect((await read(nonsense)).entries).toEqual(first.entries);
  });
});
