import { toDay, toDayAndTime } from "#app/text/dates.ts";

type PasskeyListProps = { passkeys: { id: string; name: string; createdAt: number; lastUsedAt: number | null }[]; mayRemove: boolean; mayRemoveLast: boolean };

/** Somebody's passkeys under the names they gave them. */
export function PasskeyList({ passkeys, mayRemove, mayRemoveLast }: PasskeyListProps) {
  const isLast = passkeys.length === 1 && !mayRemoveLast;
  return (
    <>
      <ul className="entries space-top-m">
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id}>
            <div className="between">
              <div>
                <p>
                  <b className="any-word">{name}</b>
                </p>
                <p className="meta">
                  <span>eingerichtet am {toDay(createdAt)}</span>
                  <span>{lastUsedAt === null ? "noch nicht benutzt" : `zuletzt benutzt am ${toDayAndTime(lastUsedAt)}`}</span>
                </p>
              </div>
              {mayRemove && !isLast && (
                <form method="post" action="/konto/passkeys/entfernen">
                  <input type="hidden" name="passkey" value={id} />
                  <button className="btn btn--secondary btn--small">
                    Entfernen<span className="hidden">: {name}</span>
                  </button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
      {isLast && <p className="hint space-top-s">Das ist Ihr einziger Passkey. Um ihn zu ersetzen, richten Sie erst einen weiteren ein.</p>}
    </>
  );
}
