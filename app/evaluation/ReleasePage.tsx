import { toGermanNumber } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Html } from "#app/ui/Html.tsx";
import { isGone } from "./citations.ts";
import { DispositionBadge } from "./DispositionBadge.tsx";
import type { Draft, Release } from "./release-answers.server.ts";
import { toWorkPath } from "./section-work.ts";
import type { SummaryDraft } from "./summaries.server.ts";
import { toBasisWords, toReleaseWords, toSummaryPath } from "./summary.ts";
import { SectionTask } from "./TaskFrame.tsx";

type ReleasePageProps = Release & { section: { key: string; title: string } };

/** Everything that becomes public with one click, as it will be read. */
export function ReleasePage({ section, drafts, summary, people, seen }: ReleasePageProps) {
  const back = toWorkPath(section.key);
  const isEmpty = drafts.length === 0 && !summary;
  return (
    <SectionTask section={section} here="Veröffentlichen">
      <header className="opening">
        <h1 className="title">{isEmpty ? "Veröffentlichen" : toReleaseWords(drafts.length, summary !== null)}</h1>
        {!isEmpty && (
          <p className="lead">
            Sie veröffentlichen {toContents(drafts, summary !== null)} {drafts.length === 0 ? "zu" : "in"} „{section.title}“. {toMailSentence(people)}
          </p>
        )}
      </header>
      {isEmpty ? (
        <div className="empty">
          <h2>Nichts zu veröffentlichen.</h2>
          <p>
            In diesem Abschnitt liegt weder eine Erwiderung noch eine Zusammenfassung im Entwurf. <a href={back}>Zurück zum Abschnitt</a>
          </p>
        </div>
      ) : (
        <>
          {summary && <SummaryEntry section={section} summary={summary} />}
          <ul className="members">
            {drafts.map((draft) => (
              <DraftEntry key={draft.versionId} draft={draft} />
            ))}
          </ul>
          <form method="post">
            <input type="hidden" name="seen" value={seen} />
            <p className="hint space-top-m">Diese Fassung bleibt nachlesbar, auch wenn Sie später eine neue veröffentlichen.</p>
            <div className="actions">
              <button className="btn">Jetzt veröffentlichen</button>
              <a href={back}>Abbrechen</a>
            </div>
          </form>
        </>
      )}
    </SectionTask>
  );
}

function SummaryEntry({ section, summary: { html, cited, isChange } }: { section: ReleasePageProps["section"]; summary: SummaryDraft }) {
  return (
    <section className="summary" aria-labelledby="zusammenfassung">
      <div className="row">
        <h2 className="subhead" id="zusammenfassung">Zusammenfassung</h2>
        {isChange && <Badge tone="info" word="Änderung" />}
      </div>
      {cited.filter(isGone).map(({ number }) => (
        <p className="small" key={number}>
          <Badge tone="warn" sign="alert" word={`${number} ist nicht mehr zu lesen`} /> Im Text steht die Nummer mit einem Hinweis und ohne Link.
        </p>
      ))}
      <Html className="words" html={html} />
      <p className="small quiet">Sie {toBasisWords(cited)}.</p>
      <p className="small">
        <a href={toSummaryPath(section.key)}>
          Ändern<span className="hidden">: Zusammenfassung</span>
        </a>
      </p>
    </section>
  );
}

function DraftEntry({ draft: { answerId, disposition, html, members, isChange } }: { draft: Draft }) {
  return (
    <li>
      <div className="row">
        <h2 className="subhead">Erwiderung auf {members.map(({ number }) => number).join(", ")}</h2>
        <DispositionBadge disposition={disposition} />
        {isChange && <Badge tone="info" word="Änderung" />}
      </div>
      {members.map(({ number, isGone, isOutdated }) => (isGone || isOutdated) && (
        <p className="small" key={number}>
          <Badge tone="warn" sign="alert" word={isGone ? `${number} ist nicht mehr zu lesen` : `${number} wurde seither geändert`} /> {isGone ? "Es bleibt eine Zeile ohne Text." : "Unter der Erwiderung steht ein Hinweis darauf."}
        </p>
      ))}
      <Html className="words" html={html} />
      <p className="small">
        <a href={`/auswertung/erwiderungen/${answerId}`}>
          Ändern<span className="hidden">: Erwiderung auf {members.map(({ number }) => number).join(", ")}</span>
        </a>
      </p>
    </li>
  );
}

function toContents(drafts: Draft[], hasSummary: boolean): string {
  if (drafts.length === 0) return "die Zusammenfassung";
  const total = drafts.reduce((sum, { members }) => sum + members.length, 0);
  const answers = `${drafts.length === 1 ? "eine Erwiderung" : `${toGermanNumber(drafts.length)} Erwiderungen`} auf ${total === 1 ? "einen Beitrag" : `${toGermanNumber(total)} Beiträge`}`;
  return hasSummary ? `die Zusammenfassung und ${answers}` : answers;
}

function toMailSentence(people: number): string {
  if (people === 0) return "Eine Mail bekommt niemand.";
  return people === 1 ? "Eine Person bekommt eine Mail." : `${toGermanNumber(people)} Personen bekommen je eine Mail.`;
}
