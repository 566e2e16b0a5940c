import { readFileSync } from "node:fs";
import { beginPasskeyGrace, findOrCreatePerson, describePerson, grantPermission, findPersonByEmail } from "#app/accounts/people.server.ts";
import type { Moderator, Practitioner, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { findSection, type Place } from "#app/discussion/place.server.ts";
import { addPhase } from "#app/discussion/phases.server.ts";
import { findQuote, listSentences, type Quote } from "#app/discussion/quote.ts";
import { toExampleDetails } from "#app/discussion/example-details.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { listPassages } from "#app/paper/read-paper.server.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import type { Kind, Land, Occupation, SizeClass } from "#db/schema/sets.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { DEMO_CONTRIBUTIONS, type DemoContribution } from "#db/demo/contributions.ts";
import { DEMO_FOR_MODERATION } from "#db/demo/for-moderation.ts";
import { DEMO_DRAFTS, DEMO_SUPPORT } from "#db/demo/drafts-and-support.ts";
import { DEMO_PEOPLE } from "#db/demo/people.ts";
import { DEMO_REPORTS } from "#db/demo/reports.ts";
import { DEMO_SECOND_VERSION } from "#db/demo/second-version.ts";
import type { Db } from "#db/open.ts";
import { eq } from "drizzle-orm";
import { findEntry } from "./demo-entries.ts";
import { fillEvaluation } from "./fill-evaluation.ts";
import { fillSecondVersion } from "./fill-second-version.ts";

/** What contributions and replies have in common. */
type Entry = Omit<DemoContribution, "section" | "passage" | "kind" | "cites" | "replies">;

/** Fills an empty database with the demo text, its people and a discussion in every state, through the same verbs that people use. */
export function fillDemo(db: Db, { paperFile, now }: { paperFile: string; now: number }) {
  const source = readFileSync(paperFile, "utf8");
  const parsed = parsePaper(source);
  if (!parsed.ok) throw new Error(`Demotext, Zeile ${parsed.problem.line}: ${parsed.problem.sentence}`);
  const begin = now - 60 * DAY_LENGTH;
  importFirstVersion(db, { paper: parsed.paper, source, now: begin });
  addPhase(db, { title: "Phase 1: Diskussion", opensAt: begin, closesAt: now + 40 * DAY_LENGTH });
  const people = addPeople(db, begin);
  for (const { key, permissions } of DEMO_PEOPLE) if (permissions) beginPasskeyGrace(db, { person: who(people, key), now });
  const cast = { db, people, moderator: findStaff(people, "moderation@beispiel.de"), now };
  const isOnFirst = ({ daysAgo }: { daysAgo: number }) => daysAgo > DEMO_SECOND_VERSION.daysAgo;
  addDiscussion(cast, isOnFirst);
  for (const { section, passage, by } of DEMO_SUPPORT) {
    for (const key of by) supportPassage(db, { person: who(people, key), passage: where(db, section, passage).passage!, now: begin + 20 * DAY_LENGTH });
  }
  fillEvaluation(db, { author: findStaff(people, "team@beispiel.de"), now });
  fillSecondVersion(db, { source, now });
  addDiscussion(cast, (entry) => !isOnFirst(entry));
  for (const { author, section, passage, kind, body } of DEMO_DRAFTS) saveDraft(db, { author: who(people, author), place: where(db, section, passage), kind, body, now: now - HOUR });
  for (const report of DEMO_REPORTS) addReport(cast, report);
}

type Cast = { db: Db; people: Map<string, Practitioner>; moderator: Moderator; now: number };

/** In the order of time, so that numbers rise as they would have. Replies follow their contribution. */
function addDiscussion(cast: Cast, isDue: (entry: { daysAgo: number }) => boolean) {
  const steps = [...DEMO_CONTRIBUTIONS, ...DEMO_FOR_MODERATION].flatMap(({ replies = [], ...entry }) => {
    const findPlace = () => where(cast.db, entry.section, entry.passage);
    const open = { ...entry, run: () => addOne(cast, entry, { place: findPlace(), kind: entry.kind, cites: entry.cites }) };
    return [open, ...replies.map((reply) => ({ ...reply, run: () => addOne(cast, reply, { place: findPlace(), kind: null, answersBody: entry.body }) }))];
  });
  for (const step of steps.filter(isDue).toSorted((one, other) => other.daysAgo - one.daysAgo)) step.run();
}

function addOne(cast: Cast, entry: Entry, { place, kind, cites, answersBody }: { place: Place; kind: Kind | null; cites?: string | undefined; answersBody?: string }) {
  const { db, people, moderator, now } = cast;
  const submittedAt = Math.round(now - entry.daysAgo * DAY_LENGTH);
  const parent = answersBody === undefined ? undefined : db.select({ id: revisions.contributionId }).from(revisions).where(eq(revisions.body, answersBody)).get();
  const submitted = submitContribution(db, { author: who(people, entry.author), place, quote: findCited(place, cites), kind, body: entry.body, details: toExampleDetails(entry.details ?? {}), ...(parent ? { parent } : {}), consents: ["terms"], now: submittedAt });
  if (!submitted.ok) throw new Error(`Demobeitrag nicht angenommen: ${submitted.problem}`);
  if (entry.note) addNote(db, { moderator, number: submitted.number, words: entry.note, now });
  if (entry.outcome === "pending") return;
  const revision = db.select({ id: allRevisions.id }).from(allRevisions).innerJoin(contributions, eq(contributions.id, allRevisions.contributionId)).where(eq(contributions.number, submitted.number)).get();
  const decided = { moderator, explanation: entry.explanation ?? "", now: Math.min(submittedAt + 5 * HOUR, now) };
  const isHidden = entry.outcome === "hidden";
  const outcome = ({ published: "publish", hidden: "publish", cut: "cut", returned: "return", rejected: "reject" } as const)[entry.outcome];
  const cut = entry.leftOut === undefined ? {} : { cutBody: entry.body.replace(entry.leftOut, "") };
  const done = decide(db, { ...decided, revisionId: revision?.id ?? "", outcome, reason: isHidden ? null : (entry.reason ?? null), ...(isHidden ? { explanation: "" } : {}), ...cut });
  if (!done.ok) throw new Error(`Demoentscheidung nicht angenommen: ${done.problem}`);
  if (isHidden) hideContribution(db, { ...decided, number: submitted.number, reason: entry.reason!, now: decided.now + DAY_LENGTH });
}

function addReport({ db, people, now }: Cast, { begins, reason, words, daysAgo, ...reporter }: (typeof DEMO_REPORTS)[number]) {
  const { number } = findEntry(db, begins);
  const by = "by" in reporter ? who(people, reporter.by) : null;
  const filed = fileReport(db, { reporter: by, email: "email" in reporter ? reporter.email : "", number, reason, words, now: Math.round(now - daysAgo * DAY_LENGTH) });
  if (!filed.ok) throw new Error(`Demomeldung nicht angenommen: ${filed.problem}`);
}

function findCited({ passage }: Place, begins: string | undefined): Quote | undefined {
  if (!passage || begins === undefined) return undefined;
  const sentence = listSentences(passage.plain).find((candidate) => candidate.startsWith(begins));
  if (!sentence) throw new Error(`Demozitat „${begins}“ fehlt.`);
  return findQuote(passage.plain, { quote: sentence });
}

function addPeople(db: Db, now: number): Map<string, Practitioner> {
  const people = new Map<string, Practitioner>();
  for (const demo of DEMO_PEOPLE) {
    const person = findOrCreatePerson(db, { email: demo.email, now });
    const { shownName, organisation, municipality } = demo;
    describePerson(db, {
      person,
      context: {
        shownName, organisation, municipality,
        occupation: demo.occupation as Occupation, sizeClass: demo.sizeClass as SizeClass, land: demo.land as Land,
        showsName: demo.showsName ? 1 : 0, showsOrganisation: demo.showsOrganisation ? 1 : 0, showsMunicipality: demo.showsMunicipality ? 1 : 0,
      },
    });
    for (const permission of demo.permissions ?? []) grantPermission(db, { email: demo.email, permission, now });
    people.set(demo.key, findPersonByEmail(db, demo.email) as Practitioner);
  }
  return people;
}

function who(people: Map<string, Practitioner>, key: string): Practitioner {
  const person = people.get(key);
  if (!person) throw new Error(`Demoperson „${key}“ fehlt.`);
  return person;
}

function findStaff(people: Map<string, Practitioner>, email: string): Moderator & TeamMember {
  const person = [...people.values()].find((candidate) => candidate.email === email);
  if (!person) throw new Error(`Demoperson ${email} fehlt.`);
  return person as unknown as Moderator & TeamMember;
}

function where(db: Db, sectionKey: string, nth: number | undefined): Place {
  const found = findSection(db, sectionKey);
  if (!found) throw new Error(`Demoabschnitt „${sectionKey}“ fehlt.`);
  const passage = nth === undefined ? null : listPassages(db, found.section)[nth - 1];
  if (passage === undefined) throw new Error(`Demoabsatz ${nth} in „${sectionKey}“ fehlt.`);
  return { version: found.version, section: found.section, passage };
}
