import type { Admin, Moderator, TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { sendInvitations } from "#app/accounts/invite.server.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { fileBarrier } from "#app/site/file-barrier.server.ts";
import { banAuthor } from "#app/moderation/ban.server.ts";
import { fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDraft } from "#tests/evaluation/answered.ts";
import { givenDecided, givenDiscussion, givenPending, givenPractitioner, givenPublished, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const WHO = ["nobody", "practitioner", "author", "other", "moderator", "team", "admin"] as const;
export type Who = (typeof WHO)[number];

export function givenHouse() {
  const database = freshDatabase();
  return { database, people: furnishHouse(database) };
}

/** One thing of every kind that has an address. B-001 waits, B-002 is public, B-003 is rejected. */
export function furnishHouse({ db }: OpenDb): Record<Who, Person | null> {
  givenDiscussion(db);
  const author = givenPractitioner(db);
  const moderator = givenStaff(db, "moderator") as unknown as Moderator;
  const team = givenStaff(db, "team") as unknown as TeamMember;
  const other = givenPractitioner(db);
  givenPending(db, { author });
  givenPublished(db, { author, moderator, body: "Das ist für alle zu lesen." });
  givenDecided(db, "rejected", { author, moderator, body: "Das gehört nicht hierher, sagt man." });
  const { number } = givenPublished(db, { author: other, moderator });
  fileComplaint(db, { author, number: 3, decisionId: findContestable(db, { author, number: 3, now: NOW })!.decision.id, words: "Das sehe ich anders, und zwar so.", now: NOW });
  fileReport(db, { reporter: other, email: "", number: 2, reason: "insult", words: "", now: NOW });
  addTopic(db, { sectionKey: "stellen", number: 2, name: "Rathaus", now: NOW });
  givenDraft(db, { author: team, numbers: [2] });
  const banned = givenPractitioner(db);
  givenPending(db, { author: banned });
  banAuthor(db, { moderator, number: number + 1, reason: "spam", explanation: "Werbung, und zwar nur.", endsAt: null, now: NOW });
  fileBarrier(db, { words: "Die Karte lässt sich nicht bedienen.", path: "/papier", email: "", now: NOW });
  const admin = givenStaff(db, "admin") as Admin;
  sendInvitations(db, { admin, addresses: "eingeladen@stadt.example", permissions: ["moderator"], now: NOW });
  return { nobody: null, practitioner: givenPractitioner(db), author, other, moderator, team, admin };
}

/** Which table the id in an address is from. */
const TABLES: [within: string, table: string][] = [
  ["moderation/beschwerden", "complaints"], ["meldungen/", "reports"], ["schreibsperren", "writing_bans"], ["phasen", "phases"], ["schlagworte", "topics"], ["erwiderungen", "answers"],
  ["personen", "people"], ["einladungen", "invitations"], ["barrieren", "barriers"],
];

/** Every address a route has in that house, and its name in a list. */
export function toPaths(pattern: string, { sqlite }: OpenDb): [name: string, path: string][] {
  const idOf = (table: string) => sqlite.prepare(`select id from ${table} order by rowid limit 1`).pluck().get() as string;
  const table = TABLES.find(([within]) => pattern.includes(within))?.[1];
  const path = pattern.replace(":section", "stellen").replace("*", "gibt-es-nicht").replace(":token", "ungueltig").replace(":page", "impressum").replace(":municipality", "goslar");
  if (pattern.includes(":id")) return [[`/${pattern}`, `/${path.replace(":id", idOf(table ?? ""))}`]];
  if (!pattern.includes(":number")) return [[`/${pattern}`, `/${path}`]];
  return ["B-001", "B-002", "B-003"].map((number) => [`/${pattern.replace(":number", number)}`, `/${path.replace(":number", number)}`]);
}
