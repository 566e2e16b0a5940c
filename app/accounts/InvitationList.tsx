import { toDay } from "#app/text/dates.ts";
import { toPermissionWords } from "#app/text/words.ts";
import type { ListedInvitation } from "./invitations.server.ts";

/** Invitations nobody has answered. */
export function InvitationList({ invitations }: { invitations: ListedInvitation[] }) {
  return (
    <ol className="entries entries--tight">
      {invitations.map(({ id, email, permissions, invitedAt, until, isExpired, by }) => (
        <li key={id}>
          <div className="entry">
            <p className="entry__where">
              {isExpired ? `abgelaufen am ${toDay(until)}` : `gilt bis ${toDay(until)}`}
              <br />
              <span className="quiet">
                vom {toDay(invitedAt)}
                {by && `, ${by}`}
              </span>
            </p>
            <div>
              <h3>{email}</h3>
              <p className="small">{permissions.length === 0 ? "zum Mitdiskutieren" : toPermissionWords(permissions)}</p>
              <div className="actions">
                <Act id={id} to="erneut-senden" word="Noch einmal senden" email={email} />
                <Act id={id} to="zurueckziehen" word="Zurückziehen" email={email} />
              </div>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Act({ id, to, word, email }: { id: string; to: string; word: string; email: string }) {
  return (
    <form method="post" action={`/verwaltung/einladungen/${id}/${to}`}>
      <button className="btn btn--secondary btn--small">
        {word}
        <span className="hidden">: {email}</span>
      </button>
    </form>
  );
}
