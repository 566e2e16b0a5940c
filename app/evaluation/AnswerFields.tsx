import type { Disposition } from "#db/schema/sets.ts";
import { FORMATTING, FORMATTING_TITLE } from "#app/text/formatting.ts";
import { DISPOSITION_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { ChoiceField, Field, FieldError } from "#app/ui/Field.tsx";
import { FormattingHelp } from "#app/ui/FormattingHelp.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { LONGEST_ANSWER } from "./answer-form.ts";
import type { WorkContribution } from "./section-work.ts";
import { WorkKind } from "./WorkKind.tsx";

const DISPOSITIONS = Object.keys(DISPOSITION_WORDS) as Disposition[];
export type RefusedAnswer = { errors: Partial<Record<string, string>>; typed: Record<string, string> };
export const ANSWER_FIELDS = ["members", "disposition", "body"];

/** The contributions an answer is to; each box carries the wording that is seen here. */
export function MemberList({ members, isChosen }: { members: WorkContribution[]; isChosen: (number: string) => boolean }) {
  return (
    <ul className="members">
      {members.map(({ number, revisionId, kind, answers, who, html, passageNumber, answer }) => (
        <li key={number}>
          <div className="between">
            <label className="work__head">
              <input type="checkbox" name={number} value={revisionId} defaultChecked={isChosen(number)} />
              <WorkKind kind={kind} answers={answers} />
              <span className="hidden"> {number}</span>
            </label>
            <a className="contribution__nr" href={`/beitraege/${number}`}>
              {number}
            </a>
          </div>
          <p className="xsmall quiet">
            {passageNumber ? `Rn.\u00a0${passageNumber}` : "zum ganzen Abschnitt"} · {who}
          </p>
          {answer?.isOutdated && <Badge tone="warn" sign="pen" word="seit der letzten Fassung der Erwiderung geändert" />}
          <Html className="words" html={html} />
        </li>
      ))}
    </ul>
  );
}

export function MembersHeading({ members, error }: { members: WorkContribution[]; error: string | undefined }) {
  return (
    <>
      <h2 className="subhead">{members.length === 1 ? "Beitrag" : "Beiträge"}</h2>
      <div id="members" tabIndex={-1}>
        <FieldError id="members" error={error} />
      </div>
    </>
  );
}

/** What the team does with the contributions, and the words everybody will read. */
export function AnswerFields({ disposition, body, staying = "Öffentlich wird sie zusammen mit den anderen des Abschnitts.", errors }: { disposition: string; body: string; staying?: string | undefined; errors: RefusedAnswer["errors"] }) {
  return (
    <>
      <ChoiceField id="disposition" label="Umgang" error={errors.disposition}>
        <div className="choices">
          {DISPOSITIONS.map((value) => (
            <label className="choice" key={value}>
              <input type="radio" name="disposition" value={value} defaultChecked={disposition === value} />
              <Mark sign={value} />
              <b>{DISPOSITION_WORDS[value].word}</b>
            </label>
          ))}
        </div>
      </ChoiceField>
      <Field id="body" label="Erwiderung" hint={`${staying} Höchstens 5.000 Zeichen.`} error={errors.body}>
        {(control) => <textarea {...control} name="body" rows={8} data-longest={LONGEST_ANSWER} defaultValue={body} />}
      </Field>
      <FormattingHelp title={FORMATTING_TITLE} ways={FORMATTING} />
    </>
  );
}
