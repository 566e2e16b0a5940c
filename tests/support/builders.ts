import { eq } from "drizzle-orm";
import { recordConsent } from "#app/accounts/consents.server.ts";
import type { Admin, Moderator, Practitioner, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { findOrCreatePerson, findPersonByEmail, grantPermission, describePerson, type PracticeContext } from "#app/accounts/people.server.ts";
import { findSection, type Place } from "#app/discussion/place.server.ts";
import { type ExampleDetails, toExampleDetails } from "#app/discussion/example-details.ts";
import { addPhase } from "#app/discussion/phases.server.ts";
import { findQuote } from "#app/discussion/quote.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { listPassages } from "#app/paper/read-paper.server.ts";
import type { Db } from "#db/open.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Kind, Permission, Reason, Status } from "#db/schema/sets.ts";

/** The moment tests live in: Monday, 1 October 2018, 10:00 in Germany. */
export const NOW = Date.UTC(2018, 9, 1, 8);

export const SMALL_PAPER = `---
title: Kleines Papier
version: Fassung 1
date: 2018-09-03
source: Demotext
---

# Einleitung {#einleitung}

Warum dieses Papier geschrieben wurde und an wen es sich richtet.

# Kurze Wege {#kurze-wege part=preconditions}

In kleinen Städten kennt man sich, und das hilft bei vielem.

## Rathaus

- Ein Amt weiß vom anderen.
- Ein Anruf genügt oft.

# Stellen ohne Auftrag {#stellen part=obstacles}

Wer zuständig ist, hat oft keinen Auftrag.[^1]

Jede Stelle erhält einen schriftlichen Auftrag des Rates. {.weichenstellung}

[^1]: Eigene Beobachtung.
`;

export function givenPaper(db: Db, source = SMALL_PAPER) {
  const parsed = parsePaper(source);
  if (!parsed.ok) throw new Error(`${parsed.problem.line}: ${parsed.problem.sentence}`);
  importFirstVersion(db, { paper: parsed.paper, source, now: NOW });
}

export function givenOpenPhase(db: Db, { opensAt = NOW - 1000, closesAt = null }: { opensAt?: number; closesAt?: number | null } = {}) {
  addPhase(db, { title: "Phase 1: Diskussion", opensAt, closesAt });
}

/** A paper, an open phase: what most tests start from. */
export function givenDiscussion(db: Db) {
  givenPaper(db);
  givenOpenPhase(db);
}

let people = 0;

export function givenPractitioner(db: Db, { email = `person-${++people}@stadt.example`, ...context }: { email?: string } & PracticeContext = {}): Practitioner {
  const person = findOrCreatePerson(db, { email, now: NOW });
  describePerson(db, { person, context });
  recordConsent(db, { person, document: "terms", now: NOW });
  return findPersonByEmail(db, email) as Practitioner;
}

export function givenStaff(db: Db, permission: Permission, email = `${permission}-${++people}@institut.example`) {
  grantPermission(db, { email, permission, now: NOW });
  return findPersonByEmail(db, email)!;
}

export const givenModerator = (db: Db) => givenStaff(db, "moderator") as unknown as Moderator;
export const givenTeamMember = (db: Db) => givenStaff(db, "team") as unknown as TeamMember;

export const givenAdmin = (db: Db) => givenStaff(db, "admin") as unknown as Admin;

/** A place in the small paper: the nth passage of a section, or the whole of it. */
export function somewhere(db: Db, { section = "stellen", nth = 1 as number | null }: { section?: string; nth?: number | null } = {}): Place {
  const found = findSection(db, section);
  if (!found) throw new Error(`no section ${section}`);
  return { version: found.version, section: found.section, passage: nth === null ? null : (listPassages(db, found.section)[nth - 1] ?? null) };
}

type Given = { author?: Practitioner; body?: string; kind?: Kind; place?: Place; quote?: string; now?: number; parent?: { id: string }; details?: Partial<ExampleDetails> };

/** A contribution waiting for moderation; returns its number and the id of its revision. */
export function givenPending(db: Db, given: Given = {}) {
  const { author = givenPractitioner(db), body = "Das sehen wir in unserer Stadt genauso.", kind = "agreement", place = somewhere(db), quote, now = NOW, parent, details } = given;
  const submitted = submitContribution(db, { author, place, quote: quote === undefined ? undefined : findQuote(place.passage?.plain ?? "", { quote }), kind: parent ? null : kind, body, ...(parent ? { parent } : {}), details: details ? toExampleDetails(details) : null, now });
  if (!submitted.ok) throw new Error(submitted.problem);
  const revision = currentRevision(db, submitted.number);
  return { number: submitted.number, revisionId: revision.id, contributionId: revision.contributionId, author };
}

/** A contribution in a state that a decision leads to. */
export function givenDecided(db: Db, status: Extract<Status, "published" | "returned" | "rejected">, given: Given & { reason?: Reason; moderator?: Moderator } = {}) {
  const pending = givenPending(db, given);
  const outcome = ({ published: "publish", returned: "return", rejected: "reject" } as const)[status];
  const { moderator = givenModerator(db), reason = "off-topic", now = NOW } = given;
  const decided = decide(db, { moderator, revisionId: pending.revisionId, outcome, reason: outcome === "publish" ? null : reason, now });
  if (!decided.ok) throw new Error(decided.problem);
  return { ...pending, decisionId: decided.decisionId, moderator };
}

export const givenPublished = (db: Db, given: Parameters<typeof givenDecided>[2] = {}) => givenDecided(db, "published", given);

/** The newest wording of a contribution, whatever its state. */
export function currentRevision(db: Db, number: number) {
  const all = db.select().from(allRevisions).where(eq(allRevisions.number, number)).all();
  return all.sort((a, b) => a.n - b.n).at(-1)!;
}
