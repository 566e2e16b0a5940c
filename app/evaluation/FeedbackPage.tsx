import type { Disposition } from "#db/schema/sets.ts";
import { DISPOSITION_WORDS, toContributionCount, toGermanNumber } from "#app/text/words.ts";
import type { LeftOut } from "#app/discussion/summarise-stock.server.ts";
import { isEvaluated, sumCounts, type SectionFeedback } from "./feedback.ts";
import { DispositionBadge } from "./DispositionBadge.tsx";
import { FeedbackTable } from "./FeedbackTable.tsx";
import { PublicSummary } from "./PublicSummary.tsx";

const DISPOSITIONS = Object.keys(DISPOSITION_WORDS) as Disposition[];

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
          <dl className="stats">
            {DISPOSITIONS.map((disposition) => (
              <div className="stat" key={disposition}>
                <dt>{DISPOSITION_WORDS[disposition].word}</dt>
                <dd>{toGermanNumber(counts[disposition])}</dd>
              </div>
            ))}
          </dl>
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
      <p className="small quiet space-top-m">
        {toContributionCount(total, replies)}, {toGermanNumber(answered)} beantwortet. {answered < total && <a href={`/beitraege?abschnitt=${key}&umgang=offen`}>Noch ohne Erwiderung: {toContributionCount(total - answered)}</a>} <a href={`/papier/${key}`}>Abschnitt lesen</a>
      </p>
      {rows.length > 0 && (
        <>
          <Counts counts={counts} />
          <FeedbackTable sectionKey={key} title={title} rows={rows} />
        </>
      )}
    </section>
  );
}

function Counts({ counts }: Pick<SectionFeedback, "counts">) {
  return (
    <ul className="row figures">
      {DISPOSITIONS.filter((disposition) => counts[disposition] > 0).map((disposition) => (
        <li className="row" key={disposition}>
          <b className="num">{toGermanNumber(counts[disposition])}</b> <DispositionBadge disposition={disposition} />
        </li>
      ))}
    </ul>
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
