import { describe, expect, test } from "vitest";
import type { Admin, Moderator, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import { sendInvitations } from "#app/accounts/invite.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import type { ExampleDetails } from "#app/discussion/example-details.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { addTeamNote } from "#app/evaluation/team-notes.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { banAuthor } from "#app/moderation/ban.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { addNote } from "#app/moderation/notes.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { fileBarrier } from "#app/site/file-barrier.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDraft, givenReleased, revise } from "#tests/evaluation/answered.ts";
import { givenReleasedSummary, givenSummary } from "#tests/evaluation/summarised.ts";
import { application, doors } from "./application.ts";
import { currentRevision, givenDiscussion, givenPending, givenPractitioner, givenPublished, givenStaff, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { contextFor, signInCookie, TEST_ENV } from "#tests/support/door.ts";

type Who = "nobody" | "author" | "reporter" | "stranger" | "moderator" | "team" | "admin" | "blocked";

/** Words that occur once each, and who alone may come upon them. Nobody else ever does, whatever they open. */
const CANARIES: Record<string, Who[]> = {
  Wartezeisig: ["author", "moderator"],
  Rueckgabezeisig: ["author", "moderator"],
  Ablehnungszeisig: ["author", "moderator"],
  Ausblendungszeisig: ["author", "moderator"],
  Rueckzugszeisig: ["author", "moderator"],
  Ueberarbeitungszeisig: ["author", "moderator"],
  Kuerzungszeisig: ["author", "moderator"],
  Entwurfszeisig: ["author"],
  Wartekommune: ["author", "moderator"],
  Wartehelfer: ["author", "moderator"],
  Wartekontakt: ["author", "moderator"],
  Ausblendungskommune: ["author", "moderator"],
  Entwurfskommune: ["author"],
  Rueckgabegrundzeisig: ["author", "moderator"],
  Ablehnungsgrundzeisig: ["author", "moderator"],
  Ausblendungsgrundzeisig: ["author", "moderator"],
  Kuerzungsgrundzeisig: ["author", "moderator"],
  Zweitmeinungszeisig: ["author", "moderator"],
  Notizzeisig: ["author", "moderator"],
  Meldungszeisig: ["reporter", "moderator"],
  Gastmeldungszeisig: ["moderator"],
  Beschwerdezeisig: ["author", "moderator"],
  Beschwerdeantwortzeisig: ["author", "moderator"],
  Erwiderungsentwurfzeisig: ["team"],
  Aenderungsentwurfzeisig: ["team"],
  Erwiderungszeisig: ["nobody", "author", "reporter", "stranger", "moderator", "team", "admin"],
  Zusammenfassungsentwurfzeisig: ["team"],
  Zusammenfassungszeisig: ["nobody", "author", "reporter", "stranger", "moderator", "team", "admin"],
  Zitatzeisig: ["author", "moderator"],
  Teamnotizzeisig: ["author", "team"],
  Schlagwortzeisig: ["nobody", "author", "reporter", "stranger", "moderator", "team", "admin"],
  Versteckwortzeisig: ["author", "team"],
  Sperrgrundzeisig: ["author", "moderator"],
  Barrierenzeisig: ["admin"],
  "barriere@zeisig.example": [],
  Verborgenname: ["author"],
  Verborgenamt: ["author"],
  Verborgenstadt: ["author"],
  "autorin@zeisig.example": ["author", "admin"],
  "melderin@zeisig.example": ["reporter", "admin"],
  "gast@zeisig.example": [],
  "moderation@zeisig.example": ["moderator", "admin"],
  "eingeladen@zeisig.example": ["admin"],
  Kontosperrzeisig: ["admin", "blocked"],
  Moderationsname: ["moderator"],
};

const sentence = (canary: string) => `Ein Satz mit ${canary}, der lang genug ist.`;

function givenAviary() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db, { email: "autorin@zeisig.example", shownName: "Verborgenname", organisation: "Verborgenamt", municipality: "Verborgenstadt" });
  const reporter = givenPractitioner(db, { email: "melderin@zeisig.example" });
  const moderator = givenStaff(db, "moderator", "moderation@zeisig.example") as unknown as Moderator;
  database.sqlite.prepare("update people set shown_name = 'Moderationsname' where id = ?").run(moderator.id);
  givenStaff(db, "moderator");
  const write = (canary: string) => givenPending(db, { author, body: sentence(canary) });
  const settle = ({ revisionId }: { revisionId: string }, outcome: "return" | "reject" | "second" | "publish", explanation = "") => decide(db, { moderator, revisionId, outcome, reason: outcome === "publish" ? null : "insult", explanation, now: NOW });

  settle(write("Wartezeisig"), "second", sentence("Zweitmeinungszeisig"));
  addNote(db, { moderator, number: 1, words: sentence("Notizzeisig"), now: NOW });
  settle(write("Rueckgabezeisig"), "return", sentence("Rueckgabegrundzeisig"));
  for (const n of [3, 4]) settle(write(n === 3 ? "Ablehnungszeisig" : "Ablehnungszeisig noch einmal"), "reject", sentence("Ablehnungsgrundzeisig"));
  const hidden = givenPublished(db, { author, moderator, body: sentence("Ausblendungszeisig") });
  hideContribution(db, { moderator, number: hidden.number, reason: "insult", explanation: sentence("Ausblendungsgrundzeisig"), now: NOW });
  const withdrawn = givenPublished(db, { author, moderator, body: sentence("Rueckzugszeisig") });
  givenPublished(db, { moderator, body: "Eine Antwort, die stehen bleibt, auch danach.", parent: { id: withdrawn.contributionId } });
  withdrawContribution(db, { author, number: withdrawn.number, now: NOW });
  const edited = givenPublished(db, { author, moderator, body: "Das ist für alle zu lesen und bleibt es auch." });
  editContribution(db, { author, number: edited.number, kind: "question", body: sentence("Ueberarbeitungszeisig"), now: NOW });
  const cut = givenPending(db, { author, body: "Das bleibt von diesem Satz übrig. Kuerzungszeisig fällt weg." });
  decide(db, { moderator, revisionId: cut.revisionId, outcome: "cut", reason: "insult", cutBody: "Das bleibt von diesem Satz übrig. fällt weg.", explanation: sentence("Kuerzungsgrundzeisig"), now: NOW });
  saveDraft(db, { author, place: somewhere(db, { section: "kurze-wege" }), kind: "example", body: sentence("Entwurfszeisig"), details: { municipality: "Entwurfskommune" }, now: NOW });
  giveExamples(database, { author, moderator });
  complainTwice(database, { author, moderator });
  quote(database, { author, moderator });
  const shared = { number: edited.number, reason: "insult" as const, now: NOW };
  fileReport(db, { ...shared, reporter, email: "", words: sentence("Meldungszeisig") });
  fileReport(db, { ...shared, reporter: null, email: "gast@zeisig.example", words: sentence("Gastmeldungszeisig") });
  evaluate(database, { numbers: [edited.number, cut.number], hidden: hidden.number });
  banAuthor(db, { moderator, number: 1, reason: "insult", explanation: sentence("Sperrgrundzeisig"), endsAt: null, now: NOW });
  fileBarrier(db, { words: sentence("Barrierenzeisig"), path: "/papier", email: "barriere@zeisig.example", now: NOW });
  const admin = givenStaff(db, "admin") as Admin;
  const blocked = givenPractitioner(db);
  sendInvitations(db, { admin, addresses: "eingeladen@zeisig.example", permissions: [], now: NOW });
  blockPerson(db, { admin, personId: blocked.id, words: sentence("Kontosperrzeisig"), now: NOW });
  const people: Record<Who, Person | null> = { nobody: null, author, reporter, stranger: givenPractitioner(db), moderator, team: givenStaff(db, "team"), admin, blocked };
  return { database, people };
}

/** What practice examples tell besides: of one that waits, and of one hidden since. */
function giveExamples({ db }: OpenDb, { author, moderator }: { author: ReturnType<typeof givenPractitioner>; moderator: Moderator }) {
  const give = (body: string, details: Partial<ExampleDetails>) => {
    const submitted = submitContribution(db, { author, place: somewhere(db), kind: "example", body, details: { municipality: null, since: null, helped: null, hindered: null, contact: null, ...details }, now: NOW });
    if (!submitted.ok) throw new Error(submitted.problem);
    return submitted.number;
  };
  give("Ein Beispiel, das noch auf seine Prüfung wartet.", { municipality: "Wartekommune", helped: "Wartehelfer", contact: "Wartekontakt" });
  const hidden = give("Ein Beispiel, das zu lesen war und es nicht mehr ist.", { municipality: "Ausblendungskommune" });
  decide(db, { moderator, revisionId: currentRevision(db, hidden).id, outcome: "publish", reason: null, now: NOW });
  hideContribution(db, { moderator, number: hidden, reason: "insult", explanation: "", now: NOW });
}

/** Words that the team marked and the author edited away before the moderation cut what was left of them. */
function quote({ db }: OpenDb, { author, moderator }: { author: ReturnType<typeof givenPractitioner>; moderator: Moderator }) {
  const { number } = givenPublished(db, { author, moderator, body: sentence("Zitatzeisig") });
  const marked = markQuote(db, { author: givenStaff(db, "team") as unknown as TeamMember, sectionKey: "stellen", number, quote: sentence("Zitatzeisig"), now: NOW });
  editContribution(db, { author, number, kind: "question", body: `Etwas anderes. ${sentence("Zitatzeisig")}`, now: NOW });
  const cut = decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "cut", reason: "insult", cutBody: "Etwas anderes.", explanation: "", now: NOW });
  expect([marked.ok, cut.ok]).toEqual([true, true]);
}

/** An answer that is released and one drafted, a change of the released one, a topic in use, and one on what is hidden alone. */
function evaluate({ db, sqlite }: OpenDb, { numbers: [answered, drafted], hidden }: { numbers: [number, number]; hidden: number }) {
  const author = givenStaff(db, "team") as unknown as TeamMember;
  const answerId = givenReleased(db, { author, numbers: [answered], body: sentence("Erwiderungszeisig") });
  expect(revise(db, { answerId, author, numbers: [answered], body: sentence("Aenderungsentwurfzeisig") }).ok).toBe(true);
  givenDraft(db, { author, numbers: [drafted], body: sentence("Erwiderungsentwurfzeisig") });
  givenReleasedSummary(db, { author, body: sentence("Zusammenfassungszeisig") });
  givenSummary(db, { author, body: sentence("Zusammenfassungsentwurfzeisig") });
  expect(addTeamNote(db, { author, sectionKey: "stellen", number: answered, words: sentence("Teamnotizzeisig"), now: NOW })).toBe(true);
  for (const name of ["Schlagwortzeisig", "Versteckwortzeisig"]) addTopic(db, { sectionKey: "stellen", number: answered, name, now: NOW });
  sqlite.prepare("update contribution_topics set contribution_id = (select id from contributions where number = ?) where topic_id = (select id from topics where name = 'Versteckwortzeisig')").run(hidden);
}

/** One complaint answered, one waiting. */
function complainTwice({ db }: OpenDb, { author, moderator }: { author: ReturnType<typeof givenPractitioner>; moderator: Moderator }) {
  const other = givenStaff(db, "moderator") as unknown as Moderator;
  for (const number of [3, 4]) {
    const decisionId = findContestable(db, { author, number, now: NOW })!.decision.id;
    expect(fileComplaint(db, { author, number, decisionId, words: sentence("Beschwerdezeisig"), now: NOW + number })).toEqual({ ok: true });
  }
  const [first] = openComplaints(db).all();
  expect(decideComplaint(db, { moderator: moderator.id === other.id ? moderator : other, id: first!.id, result: "dismissed", answer: sentence("Beschwerdeantwortzeisig"), now: NOW })).toMatchObject({ ok: true });
}

/** Every route with every number, section and id there is in this house, as a page and as data. */
function listAddresses({ sqlite }: OpenDb): string[] {
  const all = (query: string) => sqlite.prepare(query).pluck().all() as string[];
  const values: Record<string, string[]> = {
    section: all("select key from sections"),
    number: all("select 'B-' || printf('%03d', number) from contributions"),
    id: all("select id from reports union select id from complaints union select id from phases union select id from writing_bans union select id from topics union select id from answers union select id from people union select id from invitations union select id from barriers"),
  };
  return doors.flatMap(({ id, path, pattern }) => {
    const [, name] = /:(section|number|id)/.exec(pattern) ?? [];
    const paths = name ? values[name]!.map((value) => `/${pattern.replace(`:${name}`, value)}`) : [path];
    return paths.flatMap((one) => [one, `${one}?_data=${encodeURIComponent(id)}`]);
  });
}

describe("whoever opens whatever", () => {
  test.each(["nobody", "author", "reporter", "stranger", "moderator", "team", "admin"] as const)("%s comes upon no word that is not theirs, and upon all that are", { timeout: 120_000 }, async (who) => {
    const { database, people } = givenAviary();
    const cookie = people[who] ? await signInCookie(database, people[who]) : "";
    const heard = new Map<string, string>();
    const addresses = [...listAddresses(database), "/beitraege?suche=zeisig", "/suche?q=zeisig", "/beitraege?suche=verborgen", "/beitraege?suche=wartekommune", "/beitraege?suche=ausblendungskommune"];
    for (const address of addresses) {
      const context = contextFor(database);
      const answer = await application(new Request(new URL(address, TEST_ENV.publicOrigin), { headers: { cookie } }), context);
      const words = (context.html?.join("") ?? "") + (await answer.text());
      for (const canary of Object.keys(CANARIES)) if (words.includes(canary)) heard.set(canary, heard.get(canary) ?? address);
    }
    const foreign = [...heard].filter(([canary]) => !CANARIES[canary]!.includes(who));
    expect(foreign).toEqual([]);
    expect(Object.keys(CANARIES).filter((canary) => CANARIES[canary]!.includes(who) && !heard.has(canary))).toEqual([]);
  });
});

test("no mail carries a word that is not its reader's", () => {
  const { database, people } = givenAviary();
  const surroundings = toMailSurroundings(database.db, TEST_ENV);
  const mails = listNewestMails(database.db, 1000);
  expect(mails.length).toBeGreaterThan(5);
  const foreign = mails.flatMap((mail) => {
    const [who] = (Object.entries(people).find(([, person]) => person?.id === mail.personId) ?? ["nobody"]) as [Who];
    const { subject = "", text = "" } = toMail(mail, surroundings) ?? {};
    return Object.keys(CANARIES).filter((canary) => (subject + text).includes(canary) && !CANARIES[canary]!.includes(who)).map((canary) => `${mail.kind} to ${who}: ${canary}`);
  });
  expect(foreign).toEqual([]);
});

test("every state is there for a canary to sing in", () => {
  const { database } = givenAviary();
  expect(currentRevision(database.db, 1).status).toBe("pending");
  const states = database.sqlite.prepare("select distinct status from revisions order by 1").pluck().all();
  expect(states).toEqual(["pending", "published", "rejected", "returned", "superseded", "withdrawn"]);
});
