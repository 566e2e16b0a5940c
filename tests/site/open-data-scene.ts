import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenNextVersion } from "#tests/discussion/new-version.ts";
import { givenDraft, givenReleased } from "#tests/evaluation/answered.ts";
import { givenReleasedSummary } from "#tests/evaluation/summarised.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW, SMALL_PAPER } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const ORIGIN = "https://diskussion.example";
const words = (canary: string) => `Kanarienvogel ${canary}, der nirgends singen darf.`;

/** Everything public there can be – B-001 with an answer, B-003 changed, two versions of the paper –, and a canary for whatever is not. */
export function givenOpenData(): OpenDb {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const hiding = givenPractitioner(db, { email: "kanarienvogel@stadt.example", shownName: "Kanarienvogel Still", organisation: "Kanarienvogel Amt", municipality: "Kanarienvogelstadt", sizeClass: "small", land: "HE" });
  const first = givenPublished(db, { author: hiding, moderator, kind: "objection", body: "Bei uns <b>fehlt</b> eine Stelle & ein Auftrag.", now: NOW + 1000 });
  givenPublished(db, { author: givenPractitioner(db, { shownName: "Rosa Offen", showsName: 1 }), moderator, parent: { id: first.contributionId }, body: "Das ist bei uns genauso, und zwar lange.", now: NOW + 2000 });
  const edited = givenPublished(db, { moderator, body: "So stand es zuerst da, für alle zu lesen.", now: NOW + 3000 });
  editContribution(db, { author: edited.author, number: edited.number, kind: "question", body: "So steht es heute da, für alle zu lesen.", now: NOW + 4000 });
  decide(db, { moderator, revisionId: currentRevision(db, edited.number).id, outcome: "publish", now: NOW + 4000 });
  givenPending(db, { body: words("Wartend") });
  givenDecided(db, "rejected", { body: words("Abgelehnt"), moderator });
  const hidden = givenPublished(db, { body: words("Ausgeblendet"), moderator });
  hideContribution(db, { moderator, number: hidden.number, reason: "insult", explanation: words("Erläuterung"), now: NOW });
  const withdrawn = givenPublished(db, { body: words("Zurückgezogen"), moderator });
  withdrawContribution(db, { author: withdrawn.author, number: withdrawn.number, now: NOW });
  const team = givenTeamMember(db);
  givenReleased(db, { author: team, numbers: [first.number], body: "Das nehmen wir in die nächste Fassung auf." });
  givenDraft(db, { author: team, numbers: [edited.number], body: words("Erwiderung im Entwurf") });
  givenReleasedSummary(db, { author: team, body: "Viele sagen: Es fehlt der Auftrag." });
  givenNextVersion(db, SMALL_PAPER.replace("Fassung 1", "Fassung 2").replace("hat oft keinen Auftrag", "hat selten einen Auftrag"), { now: NOW + 5000 });
  return database;
}

/** A text that is only a draft of the next version. */
export const DRAFTED_PAPER = SMALL_PAPER.replace("Fassung 1", "Fassung 3").replace("In kleinen Städten", "Kanarienvogel im Entwurf: In kleinen Städten");
