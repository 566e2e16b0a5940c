import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ElsewhereNotice } from "./PasskeyForm.tsx";
import { PasskeyProblem } from "./PasskeyProblem.tsx";
import { RecoveryForm } from "./RecoveryForm.tsx";

type ProvingPageProps = { returnTo: string; otherAddress: string | null; error?: string | undefined };

/** Asks for the passkey; without one, for a recovery code. */
export function ProvingPage({ returnTo, otherAddress, error }: ProvingPageProps) {
  return (
    <div className="narrower">
      <ErrorSummary title="Noch nicht bestätigt" comfort="" errors={error ? { form: error } : {}} fields={[]} />
      <header className="opening">
        <h1 className="title">Mit dem Passkey bestätigen</h1>
        <p className="lead">Was Sie öffnen wollen, verlangt zur Sicherheit Ihren Passkey. Danach geht es dort weiter.</p>
      </header>
      {otherAddress ? (
        <ElsewhereNotice to={otherAddress} />
      ) : (
        <>
          <p data-without-script>Der Passkey braucht JavaScript. Ohne nehmen Sie einen Wiederherstellungscode.</p>
          <form method="post" action={`/anmelden/passkey?zurueck=${encodeURIComponent(returnTo)}`} data-passkey="/anmelden/passkey/aufgabe" hidden>
            <input type="hidden" name="answer" defaultValue="" />
            <PasskeyProblem />
            <div className="actions">
              <button className="btn">Mit dem Passkey bestätigen</button>
            </div>
          </form>
        </>
      )}
      <section className="block" aria-labelledby="ohne">
        <h2 id="ohne">Kein Passkey zur Hand?</h2>
        <RecoveryForm returnTo={returnTo} />
        <p className="hint space-top-m">Auch keinen Code? Bitten Sie die Administration, Ihre Passkeys zu entfernen. Danach richten Sie einen neuen ein.</p>
      </section>
    </div>
  );
}
