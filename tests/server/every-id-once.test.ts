import { beforeEach, describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { readPage } from "./application.ts";

let database: OpenDb;
let author: Practitioner;
beforeEach(() => {
  database = freshDatabase();
  givenDiscussion(database.db);
  author = givenPractitioner(database.db);
  givenEveryState();
});

/** All by the same author: withdrawn, hidden, hidden with a new wording waiting, public with one waiting, waiting, hidden and never answered. What was public is answered. */
function givenEveryState() {
  const { db } = database;
  const moderator = givenModerator(db);
  const answered = ["Das ziehe ich wieder zurück, später.", "Das wird bald ausgeblendet werden.", "Das wird ausgeblendet und neu geschrieben.", "Das bleibt und wird neu geschrieben."].map((body) => givenPublished(db, { author, body }));
  for (const { contributionId, number } of answered) {
    givenPublished(db, { parent: { id: contributionId }, body: `Das ist eine Antwort auf Beitrag ${number}.` });
    givenPending(db, { author, parent: { id: contributionId }, body: `Noch eine Antwort auf Beitrag ${number}.` });
  }
  givenPending(db, { author, body: "Das wartet noch auf die Moderation." });
  const unanswered = givenPublished(db, { author, body: "Darauf hat niemand geantwortet, leider." });
  const [withdrawn, hidden, rewritten, edited] = answered.map(({ number }) => number) as [number, number, number, number];
  withdrawContribution(db, { author, number: withdrawn, now: NOW });
  for (const number of [hidden, rewritten, unanswered.number]) hideContribution(db, { moderator, number, reason: "insult", explanation: "", legalGround: "", now: NOW });
  for (const number of [rewritten, edited]) editContribution(db, { author, number, kind: "agreement", body: "So ist es hoffentlich besser gesagt.", now: NOW });
}

describe.each([["signed out", () => ({})], ["as their author", () => ({ as: author })], ["as somebody else", () => ({ as: givenPractitioner(database.db) })]])("%s", (_, who) => {
  test.each([["/papier/stellen", 4], ["/papier/stellen?schreiben=4", 4], ["/beitraege/B-001", 1], ["/beitraege/B-002", 1], ["/beitraege/B-003", 1], ["/beitraege/B-004", 1]])("at %s no two things share an id, whatever has gone from there", async (path, answered) => {
    const { status, html } = await readPage(database, path, who());
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect([status, ids.filter((id) => /^b-00[1-4]$/.test(id!)).length]).toEqual([200, answered]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});
