import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import type { LeftOut } from "#app/discussion/summarise-stock.server.ts";
import { isEvaluated, sumCounts, type SectionFeedback } from "./feedback.ts";
import { DispositionRow, DispositionStats } from "./DispositionCounts.tsx";
import { FeedbackTable } from "./FeedbackTable.tsx";
import { PublicSummary } from "./PublicSummary.tsx";

/** What became of everything that was said, section by section. */
export function FeedbackPage({ sections, leftOut }: { sections: SectionFeedback[]; leftOut: LeftOut }) {
  const sum = (count: (section: SectionFeedback) => number) => sections.reduce((all, section) => all + count(section), 0);
  const [total, replies, answered] = [sum((section) => section.total), sum((section) => section.replies), sum((section) => section.answered)];
  const counts = sumCounts(sections);
  const spoken = sections.filter((section) => section.total > 0 || isEvaluated(section));
  return (
    <>
      <header className="opening">
        <h1>Umgang mit Ihren Rückmeldungen</h1>
        <p className="lead">
          {toContributionCount(total, replies)}, {toGermanNumber(answered)} beantwortet. Hier steht Abschnitt für Abschnitt, was das Projektteam damit macht und warum.
        </p>
        <NotIncluded leftOut={leftOut} />
      </header>
      {!spoken.some(isEvaluated) ? (
        <NothingYet />
      ) : (
        <>
          {spoken.some(({ rows }) => rows.length > 0) && <DispositionStats counts={counts} />}
          {spoken.filter(isEvaluated).map((section) => (
            <Section key={section.key} section={section} />
          ))}
          <Unread sections={spoken.filter((section) => !isEvaluated(section))} />
        </>
      )}
    </>
  );
}

function NotIncluded({ leftOut: { pending, rejected, withdrawn } }: { leftOut: LeftOut }) {
  if (pending + rejected + withdrawn === 0) return null;
  return (
    <p className="small quiet">
      {toGermanNumber(pending)} ungeprüft, {toGermanNumber(rejected)} abgelehnt, {toGermanNumber(withdrawn)} zurückgezogen – nicht enthalten. <a href="/transparenz">Moderation in Zahlen</a>
    </p>
  );
}

function Section({ section: { key, title, total, replies, answered, summary, counts, rows } }: { section: SectionFeedback }) {
  const id = `a-${key}`;
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {summary && <PublicSummary title={title} summary={summary} />}
      <p className="row small quiet space-top-m">
        <span>
          {toContributionCount(total, replies)}, {toGermanNumber(answered)} beantwortet
        </span>
        {answered < total && <a href={`/beitraege?abschnitt=${key}&umgang=offen`}>Noch ohne Erwiderung: {toContributionCount(total - answered)}</a>}
        <a href={`/papier/${key}`}>
          Abschnitt lesen<span className="hidden">: {title}</span>
        </a>
      </p>
      {rows.length > 0 && (
        <>
          <DispositionRow counts={counts} />
          <FeedbackTable sectionKey={key} title={title} rows={rows} />
        </>
      )}
    </section>
  );
}

function Unread({ sections }: { sections: SectionFeedback[] }) {
  if (sections.length === 0) return null;
  return (
    <section className="block" aria-labelledby="noch-nicht">
      <h2 id="noch-nicht">Noch nicht ausgewertet</h2>
      <p>Zu diesen Abschnitten liest das Projektteam die Beiträge noch:</p>
      <ul className="list">
        {sections.map(({ key, title, total }) => (
          <li key={key}>
            {title}: <a href={`/beitraege?abschnitt=${key}`}>{toContributionCount(total)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingYet() {
  return (
    <div className="empty">
      <h2>Noch nicht ausgewertet.</h2>
      <p>
        Das Projektteam liest die Beiträge und antwortet Abschnitt für Abschnitt. <a href="/beitraege">Sie können alle schon jetzt ansehen.</a>
      </p>
    </div>
  );
}
