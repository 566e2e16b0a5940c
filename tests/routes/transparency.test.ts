import { expect, test } from "vitest";
import { loader } from "#app/routes/transparenz.tsx";
import { givenDecided, givenDiscussion, givenPractitioner, givenTeamMember } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

test("the moderation's figures are the same for everybody and hold nobody's words, name or number", async () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const author = givenPractitioner(database.db, { shownName: "Kanarienvogel" });
  givenDecided(database.db, "rejected", { author, body: "Kanarienvogel, der nirgends singen darf." });
  const read = async (as?: typeof author) => wordsOf(await answerOf(loader(await knock(database, "/transparenz", as ? { as } : {}))));
  const words = await read();
  expect(words).toContain('"reject":1');
  expect(words).not.toMatch(/Kanarienvogel|@|B-001/);
  for (const as of [author, givenTeamMember(database.db) as unknown as typeof author]) expect(await read(as)).toBe(words);
});
