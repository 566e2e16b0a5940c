import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { toDay } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import { LEGAL_PAGES, toEditPath } from "./legal-pages.ts";
import type { PageState } from "./open-entries.server.ts";
import { toEntryCount } from "./open-entries.ts";

/** All legal pages: which wording holds, and what is still to be entered. */
export function PagesPage({ pages }: { pages: PageState[] }) {
  return (
    <>
      <AdministrationTabs current="/verwaltung/seiten" />
      <header className="opening">
        <h1 className="title">Seiten</h1>
        <p className="lead">Die Texte, zu denen Sie verpflichtet sind. Jede Änderung ist eine neue Fassung; frühere bleiben lesbar.</p>
      </header>
      <Scroll label="Rechtsseiten">
        <table className="cards">
          <thead>
            <tr>
              <th scope="col">Seite</th>
              <th scope="col">Stand</th>
              <th scope="col">Fehlt noch</th>
              <th scope="col">
                <span className="hidden">Bearbeiten</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.map(({ page, number, since, isHouse, entries }) => (
              <tr key={page}>
                <th scope="row">
                  <a href={`/${LEGAL_PAGES[page].slug}`}>{LEGAL_PAGES[page].title}</a>
                </th>
                <td data-label="Stand">{isHouse ? "mitgelieferter Text" : `Fassung ${number} vom ${toDay(since)}`}</td>
                <td data-label="Fehlt noch">{entries.length > 0 ? <Badge sign="alert" tone="warn" word={toEntryCount(entries.length)} /> : "nichts"}</td>
                <td>
                  <a href={toEditPath(page)}>
                    Bearbeiten<span className="hidden">: {LEGAL_PAGES[page].title}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
