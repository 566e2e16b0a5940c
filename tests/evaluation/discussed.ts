import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import type { Kind } from "#db/schema/sets.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenDraft, givenReleased } from "./answered.ts";

const KINDS: Kind[] = ["agreement", "addition", "objection", "example", "question"];
const PLACES = [["stellen", 1], ["stellen", 2], ["kurze-wege", 1], ["kurze-wege", null], ["einleitung", 1], ["stellen", 2], ["stellen", 2]] as const;
const WORDS = ["Das Amt weiß davon nichts.", "In unserer Straße fehlt ein Treff.", "Der Rat hat es einmal beschlossen."];

/** A discussion of six weeks by five people from different places, with answers, and with what is not public among it. */
export function givenDiscussed() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const people = [
    givenPractitioner(db, { occupation: "municipal", sizeClass: "small", land: "HE", municipality: "Auental", showsMunicipality: 1 }),
    givenPractitioner(db, { occupation: "municipal", sizeClass: "medium", land: "TH", municipality: "Auental", showsMunicipality: 1 }),
    givenPractitioner(db, { occupation: "volunteer", sizeClass: "small", land: "HE", municipality: "Verborgen" }),
    givenPractitioner(db, { occupation: "research", land: "SN", municipality: "Bergheim", showsMunicipality: 1 }),
    givenPractitioner(db),
  ];
  const published = Array.from({ length: 23 }, (_, n) => {
    const [section, nth] = PLACES[n % PLACES.length]!;
    return givenPublished(db, { author: people[(n * n) % people.length]!, moderator, kind: KINDS[(n * 3) % 4]!, place: somewhere(db, { section, nth }), body: `${WORDS[n % 3]!} (${n})`, now: NOW + n * 1.1 * DAY_LENGTH });
  });
  for (const n of [0, 4, 9]) givenPublished(db, { author: people[(n + 1) % 5]!, moderator, parent: { id: published[n]!.contributionId }, body: `Bei uns sieht das Amt es anders. (${n})`, now: NOW + 20 * DAY_LENGTH });
  hideContribution(db, { moderator, number: published[1]!.number, reason: "insult", explanation: "", now: NOW + 30 * DAY_LENGTH });
  withdrawContribution(db, { author: published[2]!.author, number: published[2]!.number, now: NOW + 30 * DAY_LENGTH });
  givenPending(db, { author: people[0]!, body: "Das wartet noch auf die Moderation." });
  const { passage } = somewhere(db, { nth: 2 });
  for (const [n, person] of people.slice(0, 4).entries()) supportPassage(db, { person, passage: passage!, now: NOW + n * 7 * DAY_LENGTH });
  supportPassage(db, { person: people[4]!, passage: somewhere(db).passage!, now: NOW });
  const author = givenTeamMember(db);
  givenReleased(db, { author, numbers: [published[4]!.number], section: PLACES[4][0] });
  givenDraft(db, { author, numbers: [published[0]!.number] });
  return { ...database, people };
}
