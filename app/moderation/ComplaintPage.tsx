import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { EarlierDecisions } from "./EarlierDecisions.tsx";
import { type Against, AGAINST } from "./standing.ts";

type ComplaintPageProps = {
  number: string;
  html: string;
  decision: { id: string; outcome: Outcome; reason: Reason | null; decidedAt: number; explanation: string | null };
  complaint: { words: string; filedAt: number; isMoot: boolean; isUpheld: boolean | null; answer: string | null } | null;
  /** Decisions that stand besides. */
  others: Against[];
  until: number;
  isInTime: boolean;
  errors: Partial<Record<string, string>>;
  typed: Record<string, string>;
};

/** An author's complaint about a decision: to write, or what became of it. */
export function ComplaintPage({ number, html, decision, complaint, others, until, isInTime, errors, typed }: ComplaintPageProps) {
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/konto/beitraege", word: "Meine Beiträge" }]} here={`Beschwerde zu ${number}`} />
      <ErrorSummary title="Die Beschwerde ist noch nicht eingelegt" typed={typed} errors={errors} fields={["words"]} />
      <header className="opening">
        <h1 className="title">Beschwerde zu {number}</h1>
        <p className="lead">Über eine Beschwerde entscheidet jemand anderes als über den Beitrag. Die Antwort bekommen Sie per Mail, mit Begründung.</p>
      </header>
      <h2 className="subhead">Ihr Beitrag</h2>
      <Html className="words space-bottom" html={html} />
      <EarlierDecisions title="Die Entscheidung" decisions={[decision]} />
      {complaint ? <Filed complaint={complaint} /> : isInTime ? <ComplaintForm decisionId={decision.id} until={until} errors={errors} typed={typed} /> : <TooLate until={until} />}
      <Others number={number} others={others} />
    </div>
  );
}

function ComplaintForm({ decisionId, until, errors, typed }: { decisionId: string; until: number } & Pick<ComplaintPageProps, "errors" | "typed">) {
  return (
    <form className="panel space-top-m" method="post" noValidate>
      <input type="hidden" name="decision" value={decisionId} />
      <Field id="words" label="Was stimmt an der Entscheidung nicht?" hint={`Höchstens 2.000 Zeichen. Je Entscheidung ist eine Beschwerde möglich, bis ${toDay(until)}.`} error={errors.words}>
        {(control) => <textarea {...control} name="words" defaultValue={typed.words ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn">Beschwerde einlegen</button>
        <a href="/konto/beitraege">Abbrechen</a>
      </div>
    </form>
  );
}

function Filed({ complaint: { words, filedAt, isMoot, isUpheld, answer } }: { complaint: NonNullable<ComplaintPageProps["complaint"]> }) {
  const decided = isUpheld ? "Ihre Beschwerde hatte Erfolg." : "Die Entscheidung bleibt.";
  const waiting = isMoot ? "Ihre Beschwerde ist erledigt." : "Ihre Beschwerde wird geprüft.";
  return (
    <div className="stack space-top-m">
      <Notice tone={isUpheld ? "ok" : "info"} title={isUpheld === null ? waiting : decided}>
        {isMoot && <p>Der Beitrag ist zurückgezogen, oder die Entscheidung ist zurückgenommen. Es gibt nichts mehr zu entscheiden.</p>}
        {answer && <p>{answer}</p>}
      </Notice>
      <p className="small quiet">Eingelegt am {toDayAndTime(filedAt)}:</p>
      <p className="kept">{words}</p>
    </div>
  );
}

function TooLate({ until }: { until: number }) {
  return (
    <Notice tone="info" title="Die Frist ist vorbei.">
      <p>Eine Beschwerde war bis {toDay(until)} möglich.</p>
    </Notice>
  );
}

/** Each decision has its own complaint. */
function Others({ number, others }: Pick<ComplaintPageProps, "number" | "others">) {
  if (others.length === 0) return null;
  return (
    <p className="space-top-m">
      Zu {number} gilt noch eine andere Entscheidung:{" "}
      {others.map((outcome, index) => (
        <span key={outcome}>
          {index > 0 && ", "}
          <a href={`/beitraege/${number}/beschwerde?entscheidung=${AGAINST[outcome].slug}`}>{AGAINST[outcome].word}</a>
        </span>
      ))}
    </p>
  );
}
