import type { DeletionChoice } from "#db/schema/sets.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { CHOICE_WORDS } from "./deletion.ts";

/** That an account is going to be deleted, when, and the button that prevents it. */
export function PlannedNotice({ planned: { choice, dueAt } }: { planned: { choice: DeletionChoice; dueAt: number } }) {
  return (
    <Notice tone="warn" title={`Ihr Konto wird am ${toDayAndTime(dueAt)} gelöscht.`}>
      <p>Ihre Wahl: {CHOICE_WORDS[choice].title}. Bis dahin können Sie es sich anders überlegen; danach lässt sich nichts zurückholen.</p>
      <form method="post" action="/konto/loeschen/zuruecknehmen" className="space-top-s">
        <button className="btn btn--secondary btn--small">Doch nicht löschen</button>
      </form>
    </Notice>
  );
}
