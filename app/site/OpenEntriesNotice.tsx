import { Notice } from "#app/ui/Notice.tsx";
import { LEGAL_PAGES, toEditPath } from "./legal-pages.ts";
import { type OpenEntries, toEntryCount } from "./open-entries.ts";

/** What still has to be entered before this may be called public, page by page. */
export function OpenEntriesNotice({ open }: { open: OpenEntries[] }) {
  if (open.length === 0) return null;
  return (
    <div className="flash">
      <Notice tone="warn" title="Auf den Rechtsseiten fehlen Angaben, die nur Sie kennen.">
        <ul className="list">
          {open.map(({ page, entries }) => (
            <li key={page}>
              <a href={toEditPath(page)}>{LEGAL_PAGES[page].title}</a>: {toEntryCount(entries.length)}
              <details>
                <summary>
                  Welche<span className="hidden"> auf der Seite {LEGAL_PAGES[page].title}</span>
                </summary>
                <ul className="list small">
                  {entries.map((entry) => (
                    <li key={entry}>{entry}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
