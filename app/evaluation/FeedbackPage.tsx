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
          {total > 0 && `${toAnswered({ total, replies, answered })}. `}Hier steht Abschnitt für Abschnitt, was das Projektteam damit macht und warum.
        </p>
        <NotIncluded leftOut={leftOut} />
      </header>
      {!spoken.some(isEvaluated) ? (
        <NothingYet total={total} />
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

/** "12 Beiträge, davon 3 Antworten; auf 5 hat das Projektteam erwidert": an answer is what anybody writes, an Erwiderung only the team. */
function toAnswered({ total, replies, answered }: Pick<SectionFeedback, "total" | "replies" | "answered">): string {
  return `${toContributionCount(total, replies)}; auf ${answered === 0 ? "keinen" : toGermanNumber(answered)} hat das Projektteam erwidert`;
}

function NotIncluded({ leftOut: { pending, returned, rejected, hidden, withdrawn } }: { leftOut: LeftOut }) {
  const said = ([[pending, "in Prüfung"], [returned, "zurückgegeben"], [rejected, "abgelehnt"], [hidden, "ausgeblendet"], [withdrawn, "zurückgezogen"]] as const).filter(([count]) => count > 0);
  if (said.length === 0) return null;
  return (
    <p className="small quiet">
      Nicht enthalten: {said.map(([count, word]) => `${toGermanNumber(count)}\u00a0${word}`).join(", ")}. <a href="/transparenz">Moderation in Zahlen</a>
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
        <span>{toAnswered({ total, replies, answered })}</span>
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
      <ul className="list space-top-s">
        {sections.map(({ key, title, total }) => (
          <li key={key}>
            <a href={`/beitraege?abschnitt=${key}`}>
              {title}: {toContributionCount(total)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingYet({ total }: { total: number }) {
  return (
    <div className="empty">
      <h2>{total === 0 ? "Noch gibt es keine Beiträge." : "Noch nicht ausgewertet."}</h2>
      {total === 0 ? (
        <p>
          Sobald welche da sind, antwortet das Projektteam hier Abschnitt für Abschnitt. <a href="/mitmachen">So machen Sie mit</a>
        </p>
      ) : (
        <p>
          Das Projektteam liest die Beiträge und antwortet Abschnitt für Abschnitt. Bis dahin: <a href="/beitraege">alle Beiträge ansehen</a>
        </p>
      )}
    </div>
  );
}
