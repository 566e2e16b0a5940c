import { StaleNotice } from "#app/accounts/StaleNotice.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { CHOICE_WORDS, LAST_ADMIN } from "./deletion.ts";

type DeletionPageProps = { email: string; signInPath: string | null; isNeeded: boolean; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** What happens when an account is deleted, and the choice that goes with it. */
export function DeletionPage({ email, signInPath, isNeeded, errors, typed }: DeletionPageProps) {
  if (isNeeded) return <Needed />;
  return (
    <>
      <ErrorSummary title="Noch ist nichts beauftragt" comfort="" errors={errors} fields={["choice"]} />
      <header className="opening">
        <h1 className="title">Konto löschen</h1>
        <p className="lead">Angemeldet mit {email}. Sie haben 24&nbsp;Stunden, um es sich anders zu überlegen.</p>
      </header>
      <h2 className="subhead">Was geschieht</h2>
      <ul className="list">
        <li>
          <b>Heute:</b> Sie bekommen eine Mail mit dem Zeitpunkt. Bis dahin bleibt alles, wie es ist, und Sie bleiben angemeldet.
        </li>
        <li>
          <b>In 24&nbsp;Stunden</b> löschen wir E-Mail-Adresse, Profil, Einwilligungen, Entwürfe, Sitzungen und Mails, Ihre Klicks auf „Das erleben wir auch“, Ihre Liste „Sie folgen“ und Notizen zu Ihren Beiträgen. Zurückholen lässt sich davon nichts.
        </li>
        <li>
          <b>Danach</b> bekommen Sie eine letzte Mail. Wenn Sie sich mit derselben Adresse wieder anmelden, beginnt ein neues Konto.
        </li>
        <li>
          <b>Bestehen bleibt</b>, was das Projektteam geschrieben hat: Erwiderungen, Zusammenfassungen, der Bericht. Auch Entscheidungen der Moderation bleiben; wer sie getroffen hat, steht dann nicht mehr dabei. Dateien, die andere heruntergeladen haben, können wir nicht zurückholen.
        </li>
      </ul>
      <p className="space-top-m">
        Wollen Sie etwas behalten, <a href="/konto/daten">laden Sie vorher Ihre Daten herunter</a>.
      </p>
      {signInPath ? <StaleNotice danger="Ihr Konto löscht" signInPath={signInPath} /> : <DeletionForm errors={errors} typed={typed} />}
    </>
  );
}

function DeletionForm({ errors, typed }: Pick<DeletionPageProps, "errors" | "typed">) {
  return (
    <form className="panel space-top-m" method="post" noValidate>
      <ChoiceField id="choice" label="Was soll mit Ihren Beiträgen geschehen?" error={errors.choice}>
        <div className="choices outcomes">
          {Object.entries(CHOICE_WORDS).map(([value, { title, sense }]) => (
            <label className="choice choice--plain" key={value}>
              <input type="radio" name="choice" value={value} defaultChecked={typed.choice === value} />
              <b>{title}</b>
              <small>{sense}</small>
            </label>
          ))}
        </div>
      </ChoiceField>
      <div className="actions">
        <button className="btn btn--danger">Konto in 24&nbsp;Stunden löschen</button>
        <a href="/konto/daten">Abbrechen</a>
      </div>
    </form>
  );
}

/** Somebody has to be there who can give permissions. */
function Needed() {
  return (
    <>
      <header className="opening">
        <h1 className="title">Konto löschen</h1>
      </header>
      <Notice tone="warn" title="Dieses Konto lässt sich noch nicht löschen.">
        <p>{LAST_ADMIN}</p>
        <p>
          <a href="/verwaltung/personen">Berechtigung vergeben</a>
        </p>
      </Notice>
      <p className="space-top-m">
        <a href="/konto/daten">Zurück zu „Meine Daten“</a>
      </p>
    </>
  );
}
