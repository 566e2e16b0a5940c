import { startEmailChange } from "#app/accounts/email-changes.server.ts";
import { requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { recordConsent } from "#app/accounts/consents.server.ts";
import type { Moderator, Practitioner, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { findPersonByEmail, grantPermission } from "#app/accounts/people.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { follow } from "#app/discussion/follow.server.ts";
import { supportContribution } from "#app/discussion/support-contribution.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { logExport } from "#app/evaluation/log-export.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { addTeamNote } from "#app/evaluation/team-notes.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { banAuthor } from "#app/moderation/ban.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { noteOpening } from "#app/moderation/desk-openings.server.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { savePreferences } from "#app/notifications/preferences.server.ts";
import { switchKeys } from "#app/accounts/keys.server.ts";
import { openSession } from "#app/accounts/sessions.server.ts";
import type { Db, OpenDb } from "#db/open.ts";
import { eq } from "drizzle-orm";
import { exampleDetails } from "#db/schema/discussion.ts";
import { settlements } from "#db/schema/responses.ts";
import { complaints } from "#db/schema/moderation.ts";
import { givenReleased } from "#tests/evaluation/answered.ts";
import { givenReleasedSummary } from "#tests/evaluation/summarised.ts";
import { currentRevision, givenPending, givenPractitioner, givenPublished, givenStaff, NOW, somewhere } from "#tests/support/builders.ts";

export type Life = { person: Practitioner; word: (nth: string) => string; numbers: Record<"kept" | "pending" | "rejected" | "hidden" | "cut" | "reported", number> };

/** What the words of a life begin with: one's own first, then what others said to and about one. */
export const WORDS = [
  "Name", "Amt", "Stadt", "Erstwort", "Zweitwort", "Wartewort", "Offenwort", "Ablehnungswort1", "Ablehnungswort2", "Ausblendwort", "Kuerzungswort", "Entwurfswort", "Beschwerdewort", "Meldewort", "Gastmeldewort",
  "Grundwort", "Paragraf", "Bescheidwort", "Notizwort", "Teamwort", "Sperrwort", "Barrierewort", "Kontowort", "Schluesselwort",
];

/**
 * Somebody who did here whatever one can do, every word of it with a bird of their own at its end. What
 * others said to and about them sings the same.
 */
export function givenLife(db: Db, bird: string): Life {
  const word = (nth: string) => `${nth}${bird}`;
  const sentence = (nth: string) => `Ein Satz mit ${word(nth)}, der lang genug ist.`;
  const email = `${bird}@stadt-${bird}.example`;
  const person = givenPractitioner(db, { email, shownName: word("Name"), organisation: word("Amt"), municipality: word("Stadt"), showsName: 1, showsOrganisation: 1, showsMunicipality: 1, occupation: "municipal", sizeClass: "small", land: "HE" });
  const moderator = givenStaff(db, "moderator") as unknown as Moderator;
  const colleague = givenStaff(db, "moderator") as unknown as Moderator;
  const team = givenStaff(db, "team") as unknown as TeamMember;
  const write = (nth: string) => givenPublished(db, { author: person, moderator, body: sentence(nth) });
  recordConsent(db, { person, document: "citation", now: NOW });
  openSession(db, { person, now: NOW });
  requestSignInCode(db, { email, browser: null, now: NOW });
  startEmailChange(db, { person, email: `neu@stadt-${bird}.example`, now: NOW });
  startEmailChange(db, { person: moderator, email, now: NOW });

  const kept = write("Erstwort").number;
  editContribution(db, { author: person, number: kept, kind: "objection", body: sentence("Zweitwort"), now: NOW });
  decide(db, { moderator, revisionId: newest(db, kept), outcome: "publish", reason: null, now: NOW });
  editContribution(db, { author: person, number: kept, kind: "question", body: sentence("Wartewort"), now: NOW });
  db.insert(exampleDetails).values({ revisionId: newest(db, kept), municipality: word("Kommunenwort"), since: "2016", helped: word("Hilfswort"), hindered: word("Hinderniswort"), contact: null }).run();
  db.insert(settlements).values({ contributionId: idOf(db, kept), versionId: somewhere(db).version.id, standing: "standing", answeredAt: NOW }).run();
  givenPublished(db, { moderator, body: "Eine Antwort von jemand anderem, die bleibt.", parent: { id: idOf(db, kept) } });
  const pending = givenPending(db, { author: person, body: sentence("Offenwort") }).number;
  const rejected = [1, 2].map((n) => {
    const waiting = givenPending(db, { author: person, body: sentence(`Ablehnungswort${n}`) });
    decide(db, { moderator, revisionId: waiting.revisionId, outcome: "reject", reason: "illegal", legalGround: word("Paragraf"), explanation: sentence("Grundwort"), now: NOW });
    return waiting.number;
  });
  const hidden = write("Ausblendwort").number;
  hideContribution(db, { moderator, number: hidden, reason: "insult", explanation: sentence("Grundwort"), now: NOW });
  const uncut = givenPending(db, { author: person, body: `Das bleibt übrig. ${word("Kuerzungswort")} fällt weg, und zwar ganz.` });
  decide(db, { moderator, revisionId: uncut.revisionId, outcome: "cut", reason: "insult", cutBody: "Das bleibt übrig.", explanation: sentence("Grundwort"), now: NOW });
  complain(db, { person, rejected, colleague, words: sentence("Beschwerdewort"), answer: sentence("Bescheidwort") });

  addNote(db, { moderator, number: kept, words: sentence("Notizwort"), now: NOW });
  addTeamNote(db, { author: team, sectionKey: "stellen", number: kept, words: sentence("Teamwort"), now: NOW });
  markQuote(db, { author: team, sectionKey: "stellen", number: kept, quote: word("Zweitwort"), now: NOW });
  addTopic(db, { sectionKey: "stellen", number: kept, name: "Rathaus", now: NOW });
  givenReleased(db, { author: team, numbers: [kept] });
  saveDraft(db, { author: person, place: somewhere(db), kind: "example", body: sentence("Entwurfswort"), details: { municipality: word("Entwurfskommune"), contact: word("Entwurfskontakt") }, now: NOW });
  const other = givenPublished(db, { moderator, body: "Ein Beitrag von jemand anderem, zum Melden." });
  const another = givenPublished(db, { moderator, body: "Noch ein Beitrag von jemand anderem, zum Melden." });
  fileReport(db, { reporter: person, email: "", number: other.number, reason: "spam", words: sentence("Meldewort"), now: NOW });
  fileReport(db, { reporter: null, email, number: another.number, reason: "spam", words: sentence("Gastmeldewort"), now: NOW });
  hideContribution(db, { moderator, number: another.number, reason: "insult", explanation: "", now: NOW });
  supportPassage(db, { person, passage: somewhere(db).passage!, now: NOW });
  supportContribution(db, { person, number: other.number, now: NOW });
  follow(db, { person, target: { contributionId: other.contributionId }, now: NOW });
  follow(db, { person, target: { sectionKey: "stellen" }, now: NOW });
  savePreferences(db, { person, preferences: { replies: true, news: false, digest: "daily" }, now: NOW });
  banAuthor(db, { moderator, number: kept, reason: "spam", explanation: sentence("Sperrwort"), endsAt: null, now: NOW });
  return { person: findPersonByEmail(db, email) as Practitioner, word, numbers: { kept, pending, rejected: rejected[0]!, hidden, cut: uncut.number, reported: other.number } };
}

/** Whoever moderates and works on the evaluation, with work of every kind behind them: on what one person wrote, reported and complained about. */
export function givenWork(db: Db, { numbers }: Life) {
  const email = "mitarbeit@institut.example";
  for (const permission of ["moderator", "team"] as const) grantPermission(db, { email, permission, now: NOW });
  const worker = findPersonByEmail(db, email) as unknown as Moderator & TeamMember;
  const seen = givenPending(db, { body: "Ein Beitrag, über den jemand entscheidet." });
  noteOpening(db, { moderator: worker, contributionId: seen.contributionId, now: NOW });
  switchKeys(db, { person: worker, to: "aus", now: NOW });
  addNote(db, { moderator: worker, number: seen.number, words: "Bitte zu zweit ansehen.", now: NOW });
  decide(db, { moderator: worker, revisionId: seen.revisionId, outcome: "publish", reason: null, now: NOW });
  banAuthor(db, { moderator: worker, number: seen.number, reason: "spam", explanation: "Werbung.", endsAt: null, now: NOW });
  hideContribution(db, { moderator: worker, number: numbers.reported, reason: "spam", explanation: "", now: NOW });
  const [open] = openComplaints(db).all();
  decideComplaint(db, { moderator: worker, id: open!.id, result: "dismissed", answer: "Die Entscheidung bleibt, wie sie ist.", now: NOW });
  givenReleased(db, { author: worker, numbers: [seen.number] });
  givenReleasedSummary(db, { author: worker });
  markQuote(db, { author: worker, sectionKey: "stellen", number: seen.number, quote: "über den jemand", now: NOW });
  addTeamNote(db, { author: worker, sectionKey: "stellen", number: seen.number, words: "Gutes Beispiel.", now: NOW });
  logExport(db, { person: worker, profile: "intern", format: "csv", selection: ALL, rows: 1, now: NOW });
  return worker;
}

/** What the administration has to do with somebody: a barrier they reported, an invitation they accepted, a passkey and a code from the time they worked here, a block with its reason; and whoever did all that. */
export function givenAdministered({ sqlite }: OpenDb, { person: { id, email }, word }: Life, worker: { id: string }) {
  const by = worker.id;
  const sentence = (nth: string) => `Ein Satz mit ${word(nth)}, der lang genug ist.`;
  const run = (statement: string, ...values: (string | number)[]) => sqlite.prepare(statement).run(...values);
  run("insert into barriers (id, words, path, email, filed_at) values (?, ?, '/papier', ?, ?)", `b-${by}`, sentence("Barrierewort"), email, NOW);
  run("insert into barriers (id, words, path, filed_at, answer, answered_by_id, answered_at) values (?, 'Das geht nicht.', '', ?, 'Jetzt schon.', ?, ?)", `a-${by}`, NOW, by, NOW);
  run("insert into page_versions (id, page, n, body, html, changes, written_by_id, written_at) values (?, 'imprint', 1, 'Wir sind es.', '<p>Wir sind es.</p>', '', ?, ?)", `s-${by}`, by, NOW);
  run("insert into invitations (id, email, invited_by_id, invited_at, expires_at, accepted_at) values (?, ?, ?, ?, ?, ?)", `e-${by}`, email, by, NOW, NOW + 1, NOW);
  run("insert into person_log (id, act, place, words, subject_id, actor_id, happened_at) values (?, 'block', 'page', ?, ?, ?, ?)", `l-${by}`, sentence("Kontowort"), id, by, NOW);
  run("insert into passkeys (id, person_id, public_key, counter, transports, name, created_at) values (?, ?, ?, 1, 'internal', ?, ?)", `Kennung${word("Schluesselwort")}`, id, word("Schluesselwort"), word("Schluesselwort"), NOW);
  run("insert into recovery_codes (code_hash, person_id, created_at) values (?, ?, ?)", `Kennwert von ${word("Schluesselwort")}`, id, NOW);
  run("insert into blocks (person_id, words, blocked_by_id, blocked_at) values (?, ?, ?, ?)", id, sentence("Kontowort"), by, NOW);
}

/** Two complaints about two rejections, one of them answered. */
function complain(db: Db, { person, rejected, colleague, words, answer }: { person: Practitioner; rejected: number[]; colleague: Moderator; words: string; answer: string }) {
  for (const number of rejected) fileComplaint(db, { author: person, number, decisionId: findContestable(db, { author: person, number, now: NOW })!.decision.id, words, now: NOW });
  const { id } = db.select().from(complaints).where(eq(complaints.authorId, person.id)).get()!;
  decideComplaint(db, { moderator: colleague, id, result: "dismissed", answer, now: NOW });
}

const newest = (db: Db, number: number) => currentRevision(db, number).id;
const idOf = (db: Db, number: number) => currentRevision(db, number).contributionId;
