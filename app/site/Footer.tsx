import { FUNDING_NOTICE } from "#app/text/funding.ts";
import { toBarrierFormPath } from "./barrier.ts";

/** `address` is this page's own, for whoever holds it on paper; `path` is where a barrier was met. `isOutside`: nothing there is to read is for them. */
export function Footer({ sourceNote, address, path, isOutside }: { sourceNote: string | null; address: string | null; path: string; isOutside: boolean }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p>
            <b>Vielfalt in den Zentren von Klein- und Mittelstädten</b>
          </p>
          <p>Ein Forschungs-Praxis-Projekt des Deutschen Instituts für Urbanistik (Difu), 2015–2018.</p>
          {!isOutside && (
            <p>
              <a href="/projekt">Das Projekt</a>
            </p>
          )}
          {sourceNote && <p>{sourceNote}</p>}
        </div>
        <div>
          <h2>Mitmachen</h2>
          <ul>
            <li>
              <a href="/mitmachen">So machen Sie mit</a>
            </li>
            {!isOutside && (
              <li>
                <a href="/suche">Suche</a>
              </li>
            )}
            <li>
              <a href="/netiquette">Netiquette</a>
            </li>
            {!isOutside && (
              <li>
                <a href="/transparenz">Moderation in Zahlen</a>
              </li>
            )}
            <li>
              <a href="/nutzungsbedingungen">Nutzungsbedingungen</a>
            </li>
            {!isOutside && (
              <>
                <li>
                  <a href="/daten">Offene Daten</a>
                </li>
                <li>
                  <a href="/feed.xml" type="application/atom+xml">
                    Neue Beiträge als Feed
                  </a>
                </li>
              </>
            )}
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
            <li>
              <a href={toBarrierFormPath(path)} rel="nofollow">
                Barriere melden
              </a>
            </li>
            <li>
              <a href="/leichte-sprache">Leichte Sprache</a>
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
