import { toBanEnd } from "#app/accounts/writing-ban.ts";
import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import type { listBanned } from "./ban.server.ts";

type Bans = ReturnType<typeof listBanned>;

/** So many of a person's contributions are named. */
const MOST_NAMED = 3;

export function BanList({ bans }: { bans: Bans }) {
  return (
    <ol className="entries entries--tight space-top-m">
      {bans.map((ban) => (
        <li key={ban.id}>
          <div className="entry">
            <p className="entry__where">
              {setType(toState(ban))}
              <br />
              <span className="quiet">seit {setType(toDayAndTime(ban.imposedAt))}</span>
            </p>
            <div>
              <h3>{ban.who}</h3>
              <Numbers numbers={ban.numbers} />
              <p className="space-top-s">
                Grund: {REASON_WORDS[ban.reason]} (<a href={toClausePath(ban.reason)}>Netiquette, Ziffer&nbsp;{toClauseNumber(ban.reason)}</a>)
              </p>
              <p className="kept">{ban.explanation}</p>
              {ban.stands && <Lift ban={ban} />}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Numbers({ numbers }: { numbers: string[] }) {
  const rest = numbers.length - MOST_NAMED;
  return (
    <p className="small">
      {numbers.slice(0, MOST_NAMED).map((number, index) => (
        <span key={number}>
          {index > 0 && ", "}
          <a href={`/moderation/${number}`}>{number}</a>
        </span>
      ))}
      {rest > 0 && ` und ${rest === 1 ? "1 weiterer Beitrag" : `${rest} weitere Beiträge`}`}
    </p>
  );
}

function Lift({ ban: { id, who, numbers } }: { ban: Bans[number] }) {
  return (
    <form className="actions" method="post" action={`/moderation/schreibsperren/${id}/aufheben`}>
      <button className="btn btn--secondary btn--small">
        Aufheben<span className="hidden">: {numbers[0] ?? who}</span>
      </button>
    </form>
  );
}

function toState({ stands, liftedAt, endsAt }: Bans[number]): string {
  if (liftedAt !== null) return `aufgehoben am ${toDay(liftedAt)}`;
  return stands || endsAt === null ? toBanEnd(endsAt) : `beendet am ${toDay(endsAt)}`;
}
