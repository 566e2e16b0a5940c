import { FUNDING_NOTICE } from "#app/text/funding.ts";

/** `address` is this page's own, for whoever holds it on paper. */
export function Footer({ sourceNote, address }: { sourceNote: string | null; address: string | null }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>
            <b>Vielfalt in den Zentren von Klein- und Mittelstädten</b>
          </p>
          <p>Ein Forschungs-Praxis-Projekt des Deutschen Instituts für Urbanistik (Difu), 2015–2018.</p>
          {sourceNote && <p>{sourceNote}</p>}
        </div>
        <div>
          <h2>Mitmachen</h2>
          <ul>
            <li>
              <a href="/suche">Suche</a>
            </li>
            <li>
              <a href="/netiquette">Netiquette</a>
            </li>
            <li>
              <a href="/transparenz">Moderation in Zahlen</a>
            </li>
            <li>
              <a href="/nutzungsbedingungen">Nutzungsbedingungen</a>
            </li>
          </ul>
        </div>
        <div>
          <h2>Rechtliches</h2>
          <ul>
            <li>
              <a href="/impressum">Impressum</a>
            </li>
            <li>
              <a href="/datenschutz">Datenschutz</a>
            </li>
            <li>
              <a href="/barrierefreiheit">Barrierefreiheit</a>
            </li>
          </ul>
        </div>
        <div>
          <h2>Gefördert von</h2>
          <p>{FUNDING_NOTICE}</p>
        </div>
      </div>
      {address && <p className="on-paper">Diese Seite im Netz: {address}</p>}
    </footer>
  );
}
