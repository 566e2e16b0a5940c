import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader as readOutline } from "#app/routes/papier._index.tsx";
import { action as preview } from "#app/routes/verwaltung.papier_.vorschau.tsx";
import { APART_SENTENCES, readWordApart } from "#app/paper/read-word-apart.server.ts";
import { readWord } from "#app/paper/read-word.server.ts";
import { givenDiscussion, givenTeamMember } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";
import { FORTY_PAGES, heading, LOCKED_WORD, paragraph, picture, toWord } from "./word-files.ts";

const FORMER = [{ key: "wege", title: "Kurze Wege", part: "preconditions" as const }];

test.each([
  ["forty pages", FORTY_PAGES],
  ["a section that was there before", toWord(heading("Kurze Wege") + paragraph("x"))],
  ["a picture", toWord(heading("A") + paragraph(picture))],
  ["a file with a password", LOCKED_WORD],
  ["an empty file", Buffer.alloc(0)],
])("of %s, it reads apart what it reads here", async (_, bytes) => {
  expect(await readWordApart(bytes, { former: FORMER })).toEqual(await readWord(bytes, { former: FORMER }));
});

test("while forty pages are read, the clock of everybody else goes on", async () => {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 5);
  await readWordApart(FORTY_PAGES, { former: [] });
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(25);
});

test("while somebody hands in forty pages, others are answered", async () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const form = new FormData();
  form.set("datei", new File([new Uint8Array(FORTY_PAGES)], "papier.docx"));
  const arrived = await knock(database, "/verwaltung/papier/vorschau", { as: givenTeamMember(database.db), form });
  let isRead = false;
  const reading = answerOf(preview(arrived)).finally(() => (isRead = true));
  let answered = 0;
  while (!isRead) {
    const answer = await answerOf(readOutline((await knock(database, "/papier")) as LoaderFunctionArgs));
    if (answer.status === 200) answered++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await reading).status).toBe(200);
  expect(answered).toBeGreaterThan(200);
});

test.each([
  ["time", { longest: 1 }, APART_SENTENCES.long],
  ["memory", { megabytes: 12 }, APART_SENTENCES.memory],
])("what takes more %s than there is ends with a sentence, and nothing else ends", async (_, limit, sentence) => {
  expect(await readWordApart(FORTY_PAGES, { former: [], ...limit })).toEqual({ ok: false, sentences: [sentence] });
});
