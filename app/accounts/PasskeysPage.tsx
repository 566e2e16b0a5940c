import { toDay } from "#app/text/dates.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { PasskeyForm } from "./PasskeyForm.tsx";
import { PasskeyList } from "./PasskeyList.tsx";
import { toCodesLeft } from "./passkey-words.ts";
import type { readPasskeysPage } from "./read-passkeys-page.server.ts";

type PasskeysPageProps = ReturnType<typeof readPasskeysPage> & {
  isEnforced: boolean;
  freshPath: string | null;
  otherAddress: string | null;
  hasName: boolean;
  errors: Partial<Record<string, string>>;
  typed: Record<string, string>;
};

/** Somebody's second factor: what they have, what is missing, and the way to more. */
export function PasskeysPage({ passkeys, codesLeft, needsOne, due, isEnforced, freshPath, otherAddress, hasName, errors, typed }: PasskeysPageProps) {
  return (
    <div className="narrow">
      <ErrorSummary title="Der Passkey ist noch nicht eingerichtet" comfort="" errors={errors} fields={["name"]} />
      <header className="opening">
        <h1 className="title">Passkeys</h1>
        <p className="lead">Mit einem Passkey zeigen Sie zusätzlich zum Code aus der Mail, dass Sie es sind: mit Fingerabdruck, Gesicht oder PIN an Ihrem Gerät oder mit einem Sicherheitsschlüssel.</p>
      </header>
      {due && <Due due={due} isEnforced={isEnforced} />}
      {!needsOne && <p>Passkeys sind für Moderation, Projektteam und Administration. Ihr Konto braucht keinen.</p>}
      {passkeys.length > 0 && <PasskeyList passkeys={passkeys} mayRemove={freshPath === null} mayRemoveLast={!needsOne} />}
      {passkeys.length > 0 && freshPath && <Stale to={freshPath}>Um Passkeys zu entfernen oder weitere einzurichten, bestätigen Sie zuerst mit einem, den Sie haben.</Stale>}
      {passkeys.length === 0 && needsOne && freshPath && <Stale to={freshPath}>Um einen Passkey einzurichten, muss Ihre Anmeldung in den letzten zehn Minuten gewesen sein.</Stale>}
      {needsOne && !freshPath && (
        <section className="block" aria-labelledby="neu">
          <h2 id="neu">{passkeys.length === 0 ? "Passkey einrichten" : "Weiteren Passkey einrichten"}</h2>
          <PasskeyForm otherAddress={otherAddress} hasName={hasName} errors={errors} typed={typed} />
        </section>
      )}
      {passkeys.length > 0 && needsOne && <Codes left={codesLeft} />}
      <p className="small quiet space-top-l">Gespeichert sind hier der öffentliche Schlüssel, der Name, den Sie vergeben, und wann der Passkey eingerichtet und zuletzt benutzt wurde. Fingerabdruck, Gesicht und PIN verlassen Ihr Gerät nie.</p>
    </div>
  );
}

function Due({ due: { at, daysLeft }, isEnforced }: { due: { at: number; daysLeft: number }; isEnforced: boolean }) {
  if (!isEnforced) {
    return (
      <Notice tone="info" title="In der Vorführung ist der Passkey freiwillig.">
        <p>Niemand wird hier ausgesperrt. Haben Sie einen eingerichtet, fragen wir danach.</p>
      </Notice>
    );
  }
  if (daysLeft === 0) {
    return (
      <Notice tone="bad" title={`Seit dem ${toDay(at)} brauchen Sie einen Passkey.`}>
        <p>Moderation, Auswertung und Verwaltung öffnen sich wieder, sobald er eingerichtet ist. Lesen, mitreden und Ihr Konto gehen wie bisher.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={`Richten Sie bis zum ${toDay(at)} einen Passkey ein.`}>
      <p>Danach öffnen sich Moderation, Auswertung und Verwaltung nur noch mit ihm.</p>
    </Notice>
  );
}

function Stale({ to, children }: { to: string; children: string }) {
  return (
    <div className="space-top-m">
      <Notice tone="info" title="Zeigen Sie noch einmal, dass Sie es sind.">
        <p>
          {children} <a href={to}>Bestätigen und hierher zurückkommen</a>
        </p>
      </Notice>
    </div>
  );
}

function Codes({ left }: { left: number }) {
  return (
    <section className="block" aria-labelledby="codes">
      <h2 id="codes">Wiederherstellungscodes</h2>
      <p>Ist kein Passkey zur Hand, gilt jeder Code einmal an seiner Stelle. {toCodesLeft(left)}</p>
      <p className="actions">
        <a className="btn btn--secondary" href="/konto/passkeys/codes">
          {left === 0 ? "Codes erstellen …" : "Neue Codes erstellen …"}
        </a>
      </p>
    </section>
  );
}
