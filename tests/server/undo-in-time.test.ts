import { describe, expect, test } from "vitest";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { DeskOutcome } from "#app/moderation/decision-form.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { SECOND } from "#app/text/dates.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { knock } from "#tests/support/door.ts";
import { application, readPage } from "./application.ts";

const ORIGINAL = "Bei uns hat das Rathaus zwei Stellen geschaffen, ohne jede Absprache.";
const GROUNDS = { reason: "off-topic", explanation: "Bitte beim Absatz bleiben." } as const;
const MAIN = /<main.*<\/main>/s;

type Decision = DeskOutcome | "hide";
const DECISIONS: [Decision, waysToChange: string[]][] = [
  ["publish", ["/moderation/B-001/ausblenden"]],
  ["cut", ["/moderation/B-001/aendern", "/moderation/B-001/ausblenden"]],
  ["return", []],
  ["reject", ["/moderation/B-001/aendern"]],
  ["second", []],
  ["hide", ["/moderation/B-001/aendern"]],
];

/** A contribution before a decision, everybody who looks at it, and the decision. Both moderators have decided before: with their first decision they get the number they go by. */
function scene(decision: Decision) {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const [author, moderator, colleague] = [givenPractitioner(db), givenModerator(db), givenModerator(db)];
  const { revisionId } = givenPending(db, { author, body: ORIGINAL });
  for (const one of [moderator, colleague]) givenPublished(db, { moderator: one, place: somewhere(db, { section: "kurze-wege" }) });
  if (decision === "hide") decide(db, { moderator: colleague, revisionId, outcome: "publish", now: NOW - 100 * SECOND });
  const make = () => (decision === "hide" ? hideContribution(db, { moderator, number: 1, ...GROUNDS, now: NOW }) : decide(db, { moderator, revisionId, outcome: decision, ...(decision === "publish" ? {} : GROUNDS), cutBody: ORIGINAL.replace(", ohne jede Absprache", ""), now: NOW }));
  const undo = async (decisionId: string, seconds: number) => {
    const { request, context } = await knock(database, "/moderation/B-001/rueckgaengig", { as: moderator, form: { decision: decisionId }, now: NOW + seconds * SECOND });
    const { status, headers } = await application(request, context);
    return { status, location: headers.get("location"), html: context.html?.join("") ?? "" };
  };
  const look = async () => {
    const pages = [["/konto/beitraege", author], ["/beitraege/B-001", author], ["/beitraege/B-001", undefined], ["/papier/stellen", undefined], ["/moderation", colleague], ["/moderation/B-001", colleague], ["/moderation/B-001", moderator]] as const;
    const seen: [string, string[]][] = [];
    for (const [path, as] of pages) seen.push([path, toMain((await readPage(database, path, { ...(as ? { as } : {}), now: NOW + 90 * SECOND })).html).split("<")]);
    return { seen, mails: listNewestMails(db, 100) };
  };
  const decideNow = () => {
    const made = make();
    if (!made.ok) throw new Error(made.problem);
    return made.decisionId;
  };
  return { decideNow, undo, look };
}

const toMain = (html: string) => MAIN.exec(html)?.[0] ?? html;

describe.each(DECISIONS)("%s", (decision, waysToChange) => {
  test("after 59 seconds is taken back: every page is as before, for everybody, and the mail is gone", async () => {
    const { decideNow, undo, look } = scene(decision);
    await look();
    const before = await look();
    const decisionId = decideNow();
    expect(await look()).not.toEqual(before);
    expect(await undo(decisionId, 59)).toMatchObject({ status: 303, location: "/moderation/B-001?hinweis=rueckgaengig&nr=B-001" });
    expect(await look()).toEqual(before);
  });

  test("after 61 seconds stands: the page says so, changes nothing and offers the ways to change it", async () => {
    const { decideNow, undo, look } = scene(decision);
    const decisionId = decideNow();
    await look();
    const before = await look();
    const { status, html } = await undo(decisionId, 61);
    expect([status, /<h1>(.*?)<\/h1>/.exec(html)?.[1], html.includes("Die 60 Sekunden sind vorbei.")]).toEqual([409, "Nicht rückgängig gemacht", true]);
    expect([...toMain(html).matchAll(/<a href="(.*?)"/g)].map(([, to]) => to)).toEqual(["/konto/passkeys", ...waysToChange, "/moderation/B-001", "/moderation"]);
    expect(await look()).toEqual(before);
  });
});
