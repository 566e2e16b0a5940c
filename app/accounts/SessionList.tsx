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
              <dl className="dl space-top-s">
                {id === current && <Moment word="Angemeldet" at={signedInAt} />}
                {provedAt !== null && <Moment word="Mit Passkey bestätigt" at={provedAt} />}
                <Moment word="Zuletzt benutzt" at={lastSeenAt} />
                <Moment word="Endet ohne Nutzung" at={endsAt} />
              </dl>
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

function Moment({ word, at }: { word: string; at: number }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{toDayAndTime(at)}</dd>
    </>
  );
}
