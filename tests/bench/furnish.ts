import { readFileSync } from "node:fs";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { recordConsent } from "#app/accounts/consents.server.ts";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { describePerson, findOrCreatePerson, findPersonByEmail, grantPermission } from "#app/accounts/people.server.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import { addPhase } from "#app/discussion/phases.server.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { readEnv } from "#app/env.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { LIMITS } from "#app/text/limits.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { listPassages } from "#app/paper/read-paper.server.ts";
import { type Db, openDatabase, transact } from "#db/open.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { KINDS, LANDS, OCCUPATIONS, SIZE_CLASSES } from "#db/schema/sets.ts";
import { and, eq } from "drizzle-orm";

export const SECTION = "stellen-ohne-auftrag";
/** As many as a lively discussion has. */
export const PUBLISHED = 200;
const PEOPLE = 40;
/** How many contributions one person may send in ten minutes; whoever measures more needs more people. */
export const EACH = LIMITS.contribution[0].points;
const SENTENCES = [
  "Bei uns liegt der Auftrag beim Kreis, die Arbeit bei der Stadt.",
  "Im Rathaus weiß jede Abteilung davon, aber **keine** ist zuständig.",
  "Wir haben das mit einer halben Stelle begonnen und nach zwei Jahren verstetigt.",
  "Ohne Beschluss des Rates bleibt es Sache einzelner Menschen.",
  "Das [Protokoll](https://stadt.example/protokoll) dazu ist öffentlich.",
];

export type Furnished = { path: string; cookie: string; staffCookie: string; author: Practitioner; passageId: string };

/** Sessions of so many more people, to write with. */
export async function furnishWriters(path: string, count: number): Promise<string[]> {
  const database = openDatabase(path);
  database.sqlite.pragma("synchronous = OFF");
  const now = Date.now();
  const cookies: string[] = [];
  for (let nth = 0; nth < count; nth++) cookies.push(await toCookie(database.db, toPerson(database.db, PEOPLE + nth, now), now));
  database.close();
  return cookies;
}

/** A database with so many published contributions on one section, and so many that wait. The same numbers give the same words. */
export async function furnish(path: string, contributions: number, waiting = 60): Promise<Furnished> {
  const database = openDatabase(path);
  const { db } = database;
  const now = Date.now();
  const source = readFileSync("db/demo/papier.md", "utf8");
  const parsed = parsePaper(source);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  database.sqlite.pragma("synchronous = OFF");
  importFirstVersion(db, { paper: parsed.paper, source, now });
  addPhase(db, { title: "Phase 1", opensAt: now - 1000, closesAt: null });
  const people = Array.from({ length: PEOPLE }, (_, nth) => toPerson(db, nth, now));
  const moderator = findOrCreatePerson(db, { email: "moderation@stadt.example", now }) as Moderator;
  for (const permission of ["moderator", "team"] as const) grantPermission(db, { email: "moderation@stadt.example", permission, now });
  const found = findSection(db, SECTION);
  if (!found) throw new Error("no section");
  const passages = listPassages(db, found.section);
  for (let nth = 0; nth < contributions + waiting; nth++) {
    const passage = passages[nth % passages.length]!;
    const body = `${nth}. ${Array.from({ length: 2 + (nth % 4) }, (_, at) => SENTENCES[(nth + at) % SENTENCES.length]).join(nth % 3 === 0 ? "\n\n" : " ")}`;
    const submitted = submitContribution(db, { author: people[nth % PEOPLE]!, place: { ...found, passage }, kind: KINDS[nth % KINDS.length]!, body, now: now + nth });
    if (!submitted.ok) throw new Error(submitted.problem);
    if (nth >= contributions) continue;
    const revision = db.select({ id: allRevisions.id }).from(allRevisions).where(and(eq(allRevisions.number, submitted.number), eq(allRevisions.n, 1))).get();
    decide(db, { moderator, revisionId: revision?.id ?? "", outcome: "publish", now: now + nth });
  }
  const [cookie, staffCookie] = await Promise.all([people[0]!, moderator].map((person) => toCookie(db, person, now)));
  database.close();
  return { path, cookie: cookie!, staffCookie: staffCookie!, author: people[0]!, passageId: passages[0]!.id };
}

function toPerson(db: Db, nth: number, now: number): Practitioner {
  const email = `person-${nth}@stadt.example`;
  const person = findOrCreatePerson(db, { email, now });
  const context = { occupation: OCCUPATIONS[nth % OCCUPATIONS.length], sizeClass: SIZE_CLASSES[nth % SIZE_CLASSES.length], land: LANDS[nth % LANDS.length], shownName: `Person ${nth}`, showsName: nth % 2 };
  describePerson(db, { person, context });
  transact(db, (tx) => recordConsent(tx, { person, document: "terms", now }));
  return findPersonByEmail(db, email) as Practitioner;
}

async function toCookie(db: Db, person: Practitioner, now: number): Promise<string> {
  const secret = transact(db, (tx) => openSession(tx, { person, now }));
  return (await sessionCookie(readEnv({ MODE: "test" })).serialize(secret)).split(";")[0]!;
}
