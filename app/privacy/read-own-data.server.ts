import { eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { plannedDeletions } from "#db/schema/privacy.ts";
import { collectAccount } from "#app/accounts/collect-account.server.ts";
import { collectPeople } from "#app/accounts/collect-people.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { collectDiscussion } from "#app/discussion/collect-discussion.server.ts";
import { collectEvaluation } from "#app/evaluation/collect-evaluation.server.ts";
import { collectEvaluationWork } from "#app/evaluation/collect-work.server.ts";
import { collectModeration } from "#app/moderation/collect-moderation.server.ts";
import { collectModerationWork } from "#app/moderation/collect-work.server.ts";
import { collectMails } from "#app/notifications/collect-mails.server.ts";
import { collectSite } from "#app/site/collect-site.server.ts";
import { moment, type Part } from "#app/text/collected.ts";
import { CHOICE_WORDS } from "./deletion.ts";

/** Everything that is kept about a person, as every room tells it. */
export function readOwnData(db: Db, person: Practitioner): Part[] {
  return [
    ...collectAccount(db, person),
    ...collectPeople(db, person),
    ...collectDiscussion(db, person),
    ...collectModeration(db, person),
    ...collectEvaluation(db, person),
    ...collectSite(db, person),
    ...collectMails(db, person),
    collectDeletion(db, person),
    ...collectModerationWork(db, person),
    ...collectEvaluationWork(db, person),
  ];
}

function collectDeletion(db: Db, person: { id: string }): Part {
  const planned = db.select().from(plannedDeletions).where(eq(plannedDeletions.personId, person.id)).all();
  const entries = planned.map(({ choice, plannedAt, dueAt, inactiveSince }) => ({ Beiträge: CHOICE_WORDS[choice].title, Beauftragt: moment(plannedAt), Geplant: moment(dueAt), "Ohne Anmeldung seit": moment(inactiveSince) }));
  return { title: "Löschung des Kontos", sources: ["planned_deletions.person_id"], entries };
}
