import { toDayAndTime } from "#app/text/dates.ts";
import { Notice } from "#app/ui/Notice.tsx";

/** A change that waits for its codes, with the way on and the way back. */
export function OpenEmailChange({ newEmail, expiresAt }: { newEmail: string; expiresAt: number }) {
  return (
    <Notice tone="info" title={`Die Änderung zu ${newEmail} wartet auf die Codes.`}>
      <p>
        Sie gelten bis {toDayAndTime(expiresAt)}. <a href="/konto/email/bestaetigen">Codes eingeben</a>
      </p>
      <form method="post" action="/konto/email/abbrechen" className="space-top-s">
        <button className="btn btn--secondary btn--small">Änderung abbrechen</button>
      </form>
    </Notice>
  );
}
