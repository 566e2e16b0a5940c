import type { LoaderFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { loader as root } from "#app/root.tsx";
import { loader as start } from "#app/routes/_index.tsx";
import { loader as figures } from "#app/routes/auswertung._index.tsx";
import { loader as one } from "#app/routes/beitraege.$number.tsx";
import { loader as list } from "#app/routes/beitraege._index.tsx";
import { loader as account } from "#app/routes/konto._index.tsx";
import { loader as own } from "#app/routes/konto.beitraege.tsx";
import { loader as drafts } from "#app/routes/konto.entwuerfe.tsx";
import { loader as profile } from "#app/routes/konto.profil.tsx";
import { loader as desk } from "#app/routes/moderation.$number.tsx";
import { loader as queue } from "#app/routes/moderation._index.tsx";
import { loader as section } from "#app/routes/papier.$section.tsx";
import { loader as outline } from "#app/routes/papier._index.tsx";
import { loader as project } from "#app/routes/projekt.tsx";
import { loader as municipality } from "#app/routes/schaufenster.$municipality.tsx";
import { loader as showcase } from "#app/routes/schaufenster._index.tsx";
import { loader as weichenstellungen } from "#app/routes/weichenstellungen.tsx";
import { findOrCreatePerson } from "#app/accounts/people.server.ts";
import { openDatabase } from "#db/open.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenStaff, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock } from "../support/door.ts";

type Who = "nobody" | "author" | "moderator" | "team";
type Door = (args: LoaderFunctionArgs) => unknown;

/** What a page asks of the database when nothing is remembered yet, the frame around it included. A number that rises has to be meant. */
const PAGES: [string, Who, number, Door, Record<string, string>?][] = [
  ["/", "nobody", 14, start],
  ["/papier", "nobody", 9, outline],
  ["/papier/stellen", "nobody", 23, section, { section: "stellen" }],
  ["/papier/stellen", "author", 35, section, { section: "stellen" }],
  ["/weichenstellungen", "nobody", 12, weichenstellungen],
  ["/beitraege", "nobody", 18, list],
  ["/schaufenster", "nobody", 12, showcase],
  ["/schaufenster/goslar", "nobody", 12, municipality, { municipality: "goslar" }],
  ["/projekt", "nobody", 5, project],
  ["/beitraege/B-001", "author", 21, one, { number: "B-001" }],
  ["/konto", "author", 13, account],
  ["/konto/beitraege", "author", 9, own],
  ["/konto/entwuerfe", "author", 12, drafts],
  ["/konto/profil", "author", 8, profile],
  ["/moderation", "moderator", 21, queue],
  ["/moderation/B-001", "moderator", 30, desk, { number: "B-001" }],
  ["/auswertung", "team", 31, figures],
];

/** The same house with few or with many contributions; every statement that runs is counted. */
async function countStatements(contributions: number, path: string, who: Who, door: Door, params: Record<string, string>): Promise<number> {
  const { db, path: file } = freshDatabase();
  givenDiscussion(db);
  const author = givenPractitioner(db);
  for (let n = 0; n < contributions; n++) givenPublished(db, { author, body: `Das ist der Beitrag mit der Nummer ${n}.` });
  for (let n = 0; n < contributions; n++) givenPending(db, { author, body: `Das ist der wartende mit der Nummer ${n}.`, now: NOW + n });
  givenModerator(db);
  const people = { nobody: undefined, author, moderator: givenStaff(db, "moderator"), team: givenStaff(db, "team") };
  let statements = 0;
  const counting = openDatabase(file, { onStatement: () => statements++ });
  const as = people[who] && findOrCreatePerson(db, { email: people[who].email, now: NOW });
  const knocking = await knock(counting, path, { params, ...(as ? { as } : {}) });
  statements = 0;
  await answerOf(root(knocking));
  expect((await answerOf(door(knocking))).status).toBe(200);
  counting.close();
  return statements;
}

describe("a page asks the database as often for many contributions as for few", () => {
  test.each(PAGES)("%s for %s: %i times", async (path, who, statements, door, params = {}) => {
    expect([await countStatements(3, path, who, door, params), await countStatements(12, path, who, door, params)]).toEqual([statements, statements]);
  });
});
