import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Summary } from "#app/moderation/figures.server.ts";
import { readFigures } from "#app/moderation/read-figures.server.ts";
import { page } from "#app/page.ts";
import { AFTERWARDS, MonthsTable, toMedian, UNTIL_DECIDED } from "#app/site/MonthsTable.tsx";
import { ReasonsTable } from "#app/site/ReasonsTable.tsx";
import { toDay } from "#app/text/dates.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Moderation in Zahlen"], path: "/transparenz", description: "Was aus eingereichten Beiträgen geworden ist, wie lange es gedauert hat und aus welchen Gründen entschieden wurde." });

export function loader({ context }: LoaderFunctionArgs) {
  return page({ ...readFigures(context.db), now: context.now() });
}

export default function Transparency() {
  const { whole, months, reasons, now } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>Moderation in Zahlen</h1>
        <p className="lead">Jeden Beitrag liest ein Mensch, bevor er erscheint. Hier steht, was daraus geworden ist.</p>
        <p className="meta">
          <span>Stand: {toDay(now)}</span>
          <a href="/netiquette">So wird entschieden: die Netiquette</a>
        </p>
      </header>
      {months.length === 0 ? (
        <div className="empty">
          <h2>Noch ist nichts eingereicht.</h2>
          <p>Mit dem ersten Beitrag stehen hier die Zahlen.</p>
        </div>
      ) : (
        <>
          <Summary whole={whole} />
          <section className="block" aria-labelledby="gruende">
            <h2 id="gruende">Gründe</h2>
            <ReasonsTable reasons={reasons} />
          </section>
          <section className="block" aria-labelledby="bis">
            <h2 id="bis">Vom Einreichen zur Entscheidung</h2>
            <MonthsTable label="Eingereicht und entschieden, nach Monaten" columns={UNTIL_DECIDED} months={months} whole={whole} />
          </section>
          <section className="block" aria-labelledby="danach">
            <h2 id="danach">Nach der Entscheidung</h2>
            <MonthsTable label="Ausgeblendet, gemeldet und geändert, nach Monaten" columns={AFTERWARDS} months={months} whole={whole} />
          </section>
          <HowCounted />
        </>
      )}
    </>
  );
}

function Summary({ whole }: Pick<Summary, "whole">) {
  const stats: [word: string, value: string][] = [
    ["Beiträge und Überarbeitungen eingereicht", toGermanNumber(whole.wordings)],
    ["Stunden bis zur ersten Entscheidung, im Median", toMedian(whole)],
    ["unverändert veröffentlicht", toGermanNumber(whole.publish)],
    ["mit Kürzung veröffentlicht", toGermanNumber(whole.cut)],
    ["zurückgegeben", toGermanNumber(whole.return)],
    ["abgelehnt", toGermanNumber(whole.reject)],
    ["später ausgeblendet", toGermanNumber(whole.hide)],
    ["Entscheidungen geändert", toGermanNumber(whole.reverse)],
    [whole.complaints === 0 ? "Beschwerden" : `Beschwerden, davon ${toGermanNumber(whole.upheld)} mit Erfolg`, toGermanNumber(whole.complaints)],
    [whole.reports === 0 ? "Meldungen" : `Meldungen; daraufhin ausgeblendet: ${toGermanNumber(whole.hiddenOnReport)}`, toGermanNumber(whole.reports)],
  ];
  return (
    <dl className="stats stats--ten">
      {stats.map(([word, value]) => (
        <div className="stat" key={word}>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function HowCounted() {
  return (
    <section className="block narrow" aria-labelledby="gezaehlt">
      <h2 id="gezaehlt">Was gezählt wird</h2>
      <ul className="list">
        <li>Jeder eingereichte Wortlaut zählt für sich: die erste Fassung eines Beitrags oder einer Antwort und jede Überarbeitung.</li>
        <li>Gezählt wird im Monat, in dem etwas geschehen ist. Was im März eingereicht und im April entschieden wird, steht in beiden.</li>
        <li>Was die Moderation innerhalb einer Minute rückgängig gemacht hat, zählt nicht. Eine zweite Meinung ist noch keine Entscheidung.</li>
        <li>Der Median ist der Wert in der Mitte: Die Hälfte war schneller entschieden, die andere langsamer. Nächte und Wochenenden zählen mit.</li>
        <li>Die Zahlen entstehen aus dem Protokoll der Moderation, das sich weder ändern noch kürzen lässt.</li>
      </ul>
    </section>
  );
}
