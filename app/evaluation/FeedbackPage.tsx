import type { Disposition } from "#db/schema/sets.ts";
import { DISPOSITION_WORDS, toContributionCount, toGermanNumber } from "#app/text/words.ts";
import { sumCounts, type SectionFeedback } from "./feedback.ts";
import { DispositionBadge } from "./DispositionBadge.tsx";
import { FeedbackTable } from "./FeedbackTable.tsx";

const DISPOSITIONS = Object.keys(DISPOSITION_WORDS) as Disposition[];

/** What became of everything that was said, section by section. */
export function FeedbackPage({ sections }: { sections: SectionFeedback[] }) {
  const total = sections.reduce((sum, section) => sum + section.total, 0);
  const counts = sumCounts(sections);
  const spoken = sections.filter((section) => section.total + section.rows.length > 0);
  return (
    <>
      <header className="opening">
        <h1>Umgang mit Ihren Rückmeldungen</h1>
        <p className="lead">{toContributionCount(total)} {total === 1 ? "ist" : "sind"} veröffentlicht. Hier steht Abschnitt für Abschnitt, was das Projektteam damit macht und warum.</p>
      </header>
      {spoken.every(({ rows }) => rows.length === 0) ? (
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
          {spoken.map((section) => section.rows.length > 0 && <Section key={section.key} section={section} />)}
          <Unread sections={spoken.filter(({ rows }) => rows.length === 0)} />
        </>
      )}
    </>
  );
}

function Section({ section: { key, title, total, answered, counts, rows } }: { section: SectionFeedback }) {
  const id = `a-${key}`;
  return (
    <section className="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="row figures">
        {DISPOSITIONS.filter((disposition) => counts[disposition] > 0).map((disposition) => (
          <li className="row" key={disposition}>
            <b className="num">{toGermanNumber(counts[disposition])}</b> <DispositionBadge disposition={disposition} />
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {answered} von {total} beantwortet. {answered < total && <a href={`/beitraege?abschnitt=${key}&umgang=offen`}>Noch ohne Erwiderung: {toContributionCount(total - answered)}</a>}
      </p>
      <FeedbackTable sectionKey={key} title={title} rows={rows} />
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
