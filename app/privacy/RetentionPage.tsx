import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { toDay, toDayAndTime, toDayFromIso } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { Deleted, RuleReport } from "./retention.server.ts";

/** How long what is kept, what is due now, and what was deleted because of it. */
export function RetentionPage({ rules, deleted }: { rules: RuleReport[]; deleted: Deleted }) {
  return (
    <>
      <AdministrationTabs current="/verwaltung/fristen" />
      <header className="opening">
        <h1 className="title">Fristen</h1>
        <p className="lead">So lange bleibt etwas gespeichert. Was abgelaufen ist, wird stündlich von selbst gelöscht; Sie müssen nichts tun.</p>
      </header>
      {deleted.lastAt === null ? (
        <Notice tone="warn" title="Bisher hat kein Lauf stattgefunden.">
          <p>Der erste beginnt mit dem Start des Servers. Steht das hier länger als eine Stunde, sehen Sie im Protokoll des Servers nach.</p>
        </Notice>
      ) : (
        <p>Zuletzt geprüft: {toDayAndTime(deleted.lastAt)}.</p>
      )}
      <h2 className="subhead space-top-l">Regeln</h2>
      <Rules rules={rules} />
      <h2 className="subhead space-top-l">Zuletzt gelöscht</h2>
      {deleted.days.length === 0 ? <p className="empty">Bisher war nichts fällig.</p> : <Days days={deleted.days} />}
      <p className="hint space-top-m">
        Hier stehen nur Zahlen; was gelöscht ist, steht nirgends mehr. Wozu jede Angabe gespeichert wird, steht in der <a href="/datenschutz">Datenschutzerklärung</a>. Sicherungskopien und Protokolle des Servers löscht der Betrieb.
      </p>
    </>
  );
}

function Rules({ rules }: { rules: RuleReport[] }) {
  return (
    <Scroll label="Regeln">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Was</th>
            <th scope="col">Wie lange und warum nicht länger</th>
            <th scope="col" className="nowrap">
              Jetzt fällig
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ name, what, period, why, rows, oldest }) => (
            <tr key={name}>
              <th scope="row" className="long">{what}</th>
              <td data-label="Wie lange" className="long">
                <span>
                  {setType(period)}
                  <br />
                  <span className="quiet">{why}</span>
                </span>
              </td>
              <td data-label="Jetzt fällig">{rows === 0 ? "–" : `${toGermanNumber(rows)}${oldest === null ? "" : `, seit ${toDay(oldest)}`}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Days({ days }: { days: Deleted["days"] }) {
  return (
    <Scroll label="Zuletzt gelöscht">
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Tag</th>
            <th scope="col">Was</th>
            <th scope="col">Wie viel</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, rule, what, rows }) => (
            <tr key={`${day} ${rule}`}>
              <th scope="row">{toDayFromIso(day)}</th>
              <td data-label="Was" className="long">{what}</td>
              <td data-label="Wie viel" className="num">{toGermanNumber(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
