import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { toCodesLeft } from "./passkey-words.ts";

const TRAIL = [{ to: "/konto/passkeys", word: "Passkeys" }];

/** What the codes are for, and the button that makes them. */
export function RecoveryCodesPage({ left }: { left: number }) {
  return (
    <div className="narrow space-top-m">
      <Crumbs trail={TRAIL} here="Wiederherstellungscodes" />
      <header className="opening">
        <h1 className="title">{"Wieder\u00adherstellungs\u00adcodes"}</h1>
        <p className="lead">Für den Tag, an dem das Gerät mit dem Passkey verloren oder kaputt ist: zehn Codes, jeder gilt einmal an seiner Stelle.</p>
      </header>
      <p>Wir zeigen sie genau einmal. Drucken Sie die Seite, oder schreiben Sie die Codes ab, und bewahren Sie sie getrennt vom Gerät auf.</p>
      <p className="space-top-s">
        {toCodesLeft(left)}
        {left > 0 && " Neue Codes ersetzen die alten."}
      </p>
      <form method="post" action="/konto/passkeys/codes" className="actions">
        <button className="btn">Zehn Codes erstellen und anzeigen</button>
        <a href="/konto/passkeys">Später</a>
      </form>
    </div>
  );
}

/** The codes, this once. */
export function NewCodes({ codes }: { codes: string[] }) {
  return (
    <div className="narrow space-top-m">
      <Crumbs trail={TRAIL} here="Wiederherstellungscodes" />
      <header className="opening">
        <h1 className="title">{"Ihre Wieder\u00adherstellungs\u00adcodes"}</h1>
        <p className="lead">Jeder gilt einmal an Stelle des Passkeys. Frühere Codes gelten nicht mehr.</p>
      </header>
      <div className="no-print">
        <Notice tone="warn" title="Diese Seite sehen Sie nur jetzt.">
          <p>Drucken Sie sie, oder schreiben Sie die Codes ab. Wenn Sie die Seite neu laden, gibt es neue Codes.</p>
        </Notice>
      </div>
      <ol className="recovery-codes space-top-m">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="actions">
        <a className="btn" href="/konto/passkeys">
          Aufbewahrt, weiter
        </a>
      </p>
    </div>
  );
}
