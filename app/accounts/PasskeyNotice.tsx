import { toDay } from "#app/text/dates.ts";
import { Notice } from "#app/ui/Notice.tsx";
import type { PasskeyReminder } from "./passkey-reminder.ts";

/** On the pages of those who work here: until when they need a passkey. */
export function PasskeyNotice({ reminder }: { reminder: PasskeyReminder | null }) {
  if (!reminder) return null;
  const { dueAt, daysLeft } = reminder;
  return (
    <div className="flash no-print">
      {dueAt === null ? (
        <Notice>
          <p>
            In der Vorführung ist ein Passkey freiwillig, im Betrieb nach 14&nbsp;Tagen Pflicht. <a href="/konto/passkeys">Passkey einrichten</a>
          </p>
        </Notice>
      ) : (
        <Notice tone="warn" title={`${daysLeft === 1 ? "Noch 1 Tag" : `Noch ${daysLeft} Tage`}: Richten Sie einen Passkey ein.`}>
          <p>
            Ab dem {toDay(dueAt)} öffnen sich Moderation, Auswertung und Verwaltung nur noch mit ihm. <a href="/konto/passkeys">Passkey einrichten</a>
          </p>
        </Notice>
      )}
    </div>
  );
}
