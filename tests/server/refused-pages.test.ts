import { expect, test } from "vitest";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { MINUTE } from "#app/text/dates.ts";
import { answerBarrier } from "#app/site/answer-barrier.server.ts";
import { fileBarrier } from "#app/site/file-barrier.server.ts";
import { givenAdmin, givenDecided, givenDiscussion, givenModerator, givenOpenPhase, givenPaper, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { readPage } from "./application.ts";

const BODY = "Das steht sonst nirgends und soll nicht verloren gehen.";
const CLOSED = NOW + 2 * MINUTE;

/** One contribution that is published, one that was withdrawn and one rejected, all by the same author; the discussion ends in two minutes. */
function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenPaper(db);
  givenOpenPhase(db, { closesAt: CLOSED });
  const author = givenPractitioner(db);
  const moderator = givenModerator(db);
  givenPublished(db, { author, moderator });
  withdrawContribution(db, { author, number: givenPublished(db, { author, body: "Das ziehe ich nachher wieder zurück." }).number, now: NOW });
  const { decisionId } = givenDecided(db, "rejected", { author, moderator, body: "Das passt nicht hierher, sagt die Moderation." });
  const admin = givenAdmin(db);
  fileBarrier(db, { words: "Die Karte ist nicht zu bedienen.", path: "", email: "", now: NOW });
  database.sqlite.exec("update barriers set id = 'barriere'");
  answerBarrier(db, { admin, id: "barriere", answer: "Behoben.", now: NOW });
  return { database, author, moderator, admin, passage: somewhere(db).passage!.id, decisionId };
}
type Scene = ReturnType<typeof scene>;

const REFUSALS: [string, number, keyof Pick<Scene, "author" | "moderator" | "admin">, string, (scene: Scene) => Record<string, string>, string?][] = [
  ["a draft too long", 422, "author", "/papier/stellen/entwurf", () => ({ passage: "abschnitt", body: BODY.repeat(500) })],
  ["a draft of an answer too long", 422, "author", "/beitraege/B-001/antworten/entwurf", () => ({ body: BODY.repeat(500) })],
  ["a draft of a new wording too long", 422, "author", "/beitraege/B-001/bearbeiten/entwurf", () => ({ body: BODY.repeat(500) })],
  ["a draft after the end", 409, "author", "/papier/stellen/entwurf", () => ({ passage: "abschnitt", body: BODY })],
  ["a draft of an answer after the end", 409, "author", "/beitraege/B-001/antworten/entwurf", () => ({ body: BODY })],
  ["a draft of a new wording after the end", 409, "author", "/beitraege/B-001/bearbeiten/entwurf", () => ({ body: BODY })],
  ["an answer to what is gone", 409, "author", "/beitraege/B-002/antworten", () => ({ body: BODY })],
  ["a new wording of what is withdrawn", 409, "author", "/beitraege/B-002/bearbeiten", () => ({ kind: "question", body: BODY })],
  ["a copy of what is withdrawn after the end", 409, "author", "/beitraege/B-002/entwurf", () => ({})],
  ["a passage's support after the end", 409, "author", "/papier/stellen/unterstuetzen", ({ passage }) => ({ passage, support: "ja" })],
  ["a contribution's support after the end", 409, "moderator", "/beitraege/B-001/unterstuetzen", () => ({ support: "ja" })],
  ["a complaint about another decision", 409, "author", "/beitraege/B-003/beschwerde", () => ({ decision: "eine-andere", words: BODY })],
  ["the change of another decision", 409, "moderator", "/moderation/B-001/aendern", () => ({ decision: "eine-andere", explanation: BODY })],
  ["an undoing too late", 409, "moderator", "/moderation/B-003/rueckgaengig", ({ decisionId }) => ({ decision: decisionId })],
  ["a complaint that was decided on", 409, "moderator", "/moderation/beschwerden/schon-entschieden", () => ({ result: "upheld", answer: BODY })],
  ["an answer to a barrier that was answered", 409, "admin", "/verwaltung/barrieren/barriere", () => ({ answer: BODY })],
  ["a wording of a page there is none", 404, "admin", "/verwaltung/seiten/gibt-es-nicht", () => ({ seen: "1", body: BODY })],
  ["a contribution to a passage that is not there", 404, "author", "/papier/stellen", () => ({ passage: "gibt-es-nicht", kind: "question", body: BODY })],
  ["a draft at a passage that is not there", 404, "author", "/papier/stellen/entwurf", () => ({ passage: "gibt-es-nicht", body: BODY })],
  ["a new wording of somebody else's", 404, "moderator", "/beitraege/B-001/bearbeiten", () => ({ kind: "question", body: BODY })],
  ["a draft of a new wording of somebody else's", 404, "moderator", "/beitraege/B-001/bearbeiten/entwurf", () => ({ body: BODY })],
  ["a complaint where nothing was decided", 404, "author", "/beitraege/B-001/beschwerde", () => ({ decision: "eine-andere", words: BODY })],
  ["an answer to what never was", 404, "author", "/beitraege/B-077/antworten/entwurf", () => ({ body: BODY })],
];

test.each(REFUSALS)("%s (%i): %s finds it refused at %s in the frame of somebody signed in, with a way back and all that was typed", async (_, status, who, path, toForm) => {
  const there = scene();
  const form = toForm(there);
  const refused = await readPage(there.database, path, { as: there[who], form, now: status === 409 ? CLOSED : NOW });
  expect([refused.status, refused.html.includes("<title>Fehler: "), listLinks(refused.html, /<nav aria-label="Hauptmenü">.*?<\/nav>/s).at(-1)]).toEqual([status, status !== 404, "/konto"]);
  expect(listLinks(refused.html, /<main.*<\/main>/s)).not.toEqual([]);
  expect([...refused.html.matchAll(/<p class="kept">(.*?)<\/p>/gs)].map(([, words]) => words)).toEqual([form.body, form.words, form.explanation, form.answer].filter(Boolean));
});

test.each([["/papier/stellen", "Anmelden"], ["/papier/gibt-es-nicht", "Nicht gefunden"]])("the title of what %s cannot be says so: %s", async (path, title) => {
  const { database } = scene();
  const { html } = await readPage(database, path, title === "Anmelden" ? { form: { passage: "abschnitt", body: BODY } } : {});
  expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe(`${title} – Integration in Bewegung`);
});

test("text that cannot be taken along stands on the page to be copied, and the form to sign in with goes on without it", async () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const body = "ß".repeat(20_001);
  const { status, html } = await readPage(database, "/anmelden", { form: { email: "ruth.marquardt@stadt.example", zurueck: "/papier/stellen", passage: "abschnitt", body } });
  expect([status, /<p class="kept[^>]*>(ß+)<\/p>/.exec(html)?.[1]?.length]).toEqual([422, body.length]);
  expect(html).toContain("Kopieren Sie ihn von unten, und melden Sie sich dann an.");
  expect([...html.matchAll(/<input[^>]* name="(\w+)"/g)].map(([, name]) => name)).toEqual(["zurueck", "email"]);
});

function listLinks(html: string, where: RegExp): string[] {
  return [...(where.exec(html)?.[0] ?? "").matchAll(/<a href="(.*?)"/g)].map(([, path = ""]) => path);
}
