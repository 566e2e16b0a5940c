import { toDay } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Html } from "#app/ui/Html.tsx";
import { AnswerNote } from "./AnswerNote.tsx";
import { QuoteForms } from "./QuoteForms.tsx";
import type { NotedContribution } from "./section-work.ts";
import { TeamNotes } from "./TeamNotes.tsx";
import { type RefusedTopic, TopicForms } from "./TopicForms.tsx";
import { WorkKind } from "./WorkKind.tsx";

export const SELECTION = "auswahl";
type WorkEntryProps = { contribution: NotedContribution; sectionKey: string; isAlone: boolean; query: string; refused: RefusedTopic | null };

/** A contribution with what the team knows about it. What has no answer yet can be chosen to be answered together with others, if there are any. */
export function WorkEntry({ contribution, sectionKey, isAlone, query, refused }: WorkEntryProps) {
  const { number, kind, answers, html, who, publishedAt, supports, topics, answer } = contribution;
  const here = `/auswertung/abschnitte/${sectionKey}`;
  return (
    <li className="work" id={number.toLowerCase()} data-entry="">
      <div className="between">
        <h3 className="work__head">
          {answer === null && !isAlone && <input type="checkbox" form={SELECTION} name={number} value="ja" aria-label={`${number} auswählen`} data-key="x" />}
          <WorkKind kind={kind} answers={answers} />
          <span className="hidden"> {number}</span>
        </h3>
        <a className="contribution__nr" href={`/beitraege/${number}`} data-step="">
          {number}
        </a>
      </div>
      <p className="xsmall quiet">
        {who} · {toDay(publishedAt)}
        {supports > 0 && ` · ${supports}-mal „Das erleben wir auch“`}
      </p>
      <Html className="words" html={html} />
      {answer ? (
        <AnswerNote number={number} answer={answer} />
      ) : (
        <div className="row small">
          <Badge word="offen" />
          <a href={`${here}/erwiderung?${number}=ja`} data-key="e">
            Erwidern<span className="hidden"> auf {number}</span>
          </a>
        </div>
      )}
      <TopicForms number={number} topics={topics} action={`${here}/schlagworte`} query={query} refused={refused} />
      <QuoteForms contribution={contribution} action={`${here}/zitate`} query={query} refused={refused} />
      <TeamNotes contribution={contribution} action={`${here}/notizen`} query={query} refused={refused} />
    </li>
  );
}
