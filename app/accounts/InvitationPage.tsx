import type { Permission } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { PERMISSION_WORDS, toPermissionWords } from "#app/text/words.ts";
import { Message } from "#app/ui/Message.tsx";
import { PERMISSION_SENSES } from "./permissions-form.ts";

type InvitationPageProps = { email: string; until: number; inviter: string | null; permissions: Permission[] };

/** Who invites to what, and one button. */
export function InvitationPage({ email, until, inviter, permissions }: InvitationPageProps) {
  return (
    <Message title="Sie sind eingeladen" lead={`${inviter ?? "Die Administration"} lädt Sie ein, bei der Fachdiskussion zum Positionspapier mitzureden${permissions.length > 0 ? ` und mitzuarbeiten: ${toPermissionWords(permissions)}` : ""}.`}>
      {permissions.length > 0 && (
        <ul className="list space-bottom">
          {permissions.map((permission) => (
            <li key={permission}>
              <b>{PERMISSION_WORDS[permission]}</b> {PERMISSION_SENSES[permission]}.
            </li>
          ))}
        </ul>
      )}
      <p>
        Mit dem Annehmen bekommen Sie ein Konto unter <b>{email}</b> und sind gleich angemeldet; dafür setzen wir ein technisch notwendiges Cookie. Öffentlich gezeigt wird die Adresse nie.
      </p>
      <form method="post" className="actions">
        <button className="btn">Einladung annehmen</button>
        <a href="/papier">Erst das Papier lesen</a>
      </form>
      <p className="hint space-top-m">
        {setType(`Die Einladung gilt bis ${toDay(until)}.`)} Wie wir mit Ihren Daten umgehen, steht unter <a href="/datenschutz">Datenschutz</a>. Wenn Sie nicht mitmachen wollen, brauchen Sie nichts zu tun.
      </p>
    </Message>
  );
}
