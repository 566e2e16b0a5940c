import { toDayAndTime } from "#app/text/dates.ts";
import type { OwnSession } from "./sessions.server.ts";

/** Where somebody is signed in. Nothing tells devices apart: neither device nor network is stored. */
export function SessionList({ sessions, current }: { sessions: OwnSession[]; current: string | null }) {
  return (
    <ol className="entries space-top-m">
      {sessions.map(({ id, signedInAt, provedAt, lastSeenAt, endsAt }) => (
        <li key={id}>
          <div className="between">
            <div>
              <p>
                <b>{id === current ? "Diese Sitzung" : `Angemeldet am ${toDayAndTime(signedInAt)}`}</b>
              </p>
              <p className="meta">
                {id === current && <span>angemeldet am {toDayAndTime(signedInAt)}</span>}
                {provedAt !== null && <span>mit Passkey bestätigt am {toDayAndTime(provedAt)}</span>}
                <span>zuletzt benutzt am {toDayAndTime(lastSeenAt)}</span>
                <span>endet ohne Benutzung am {toDayAndTime(endsAt)}</span>
              </p>
            </div>
            {id === current ? (
              <form method="post" action="/abmelden">
                <button className="btn btn--secondary btn--small">Abmelden</button>
              </form>
            ) : (
              <form method="post" action="/konto/sitzungen/beenden">
                <input type="hidden" name="sitzung" value={id} />
                <button className="btn btn--secondary btn--small">
                  Beenden<span className="hidden">: Sitzung vom {toDayAndTime(signedInAt)}</span>
                </button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
