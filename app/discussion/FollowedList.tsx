import type { describeFollowed } from "./follow.server.ts";

/** Everything somebody follows, each with the way to let it go. */
export function FollowedList({ followed }: { followed: ReturnType<typeof describeFollowed> }) {
  if (followed.length === 0) {
    return (
      <p className="space-top-s">
        Noch keiner Stelle. Wählen Sie im <a href="/papier">Papier</a> oder an einem Beitrag „Folgen“, und wir schreiben Ihnen, wenn dort etwas erscheint.
      </p>
    );
  }
  return (
    <ul className="followed space-top-s">
      {followed.map(({ words, path, action, fields }) => (
        <li key={action + (fields.rn ?? "")}>
          <a href={path}>{words}</a>
          <form method="post" action={action}>
            {fields.rn && <input type="hidden" name="rn" value={fields.rn} />}
            <input type="hidden" name="folgen" value="nein" />
            <input type="hidden" name="zurueck" value="/konto/benachrichtigungen" />
            <button className="btn btn--text">
              Nicht mehr folgen<span className="hidden">: {words}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
