import { Contributions } from "#app/discussion/Contributions.tsx";
import type { ShownContribution } from "#app/discussion/shown-contribution.ts";
import { REASON_WORDS, toCapital } from "#app/text/words.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField, Field, FieldError } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { REPORTABLE, REPORT_SENSES } from "./report.ts";

type Errors = Partial<Record<string, string>>;
type ReportPageProps = { contribution: ShownContribution; revisionId: string; asksForEmail: boolean; errors: Errors; typed: Record<string, string> };

/** A published contribution, and what somebody holds against it. */
export function ReportPage({ contribution, revisionId, asksForEmail, errors, typed }: ReportPageProps) {
  const { number } = contribution;
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/beitraege", word: "Beiträge" }, { to: `/beitraege/${number}`, word: number }]} here="Melden" />
      <ErrorSummary title="Die Meldung ist noch nicht abgeschickt" typed={typed} errors={errors} fields={["reason", "words", "email", "goodFaith"]} />
      <header className="opening">
        <h1 className="title">{number} melden</h1>
        <p className="lead">Die Moderation liest jede Meldung und entscheidet, ob der Beitrag stehen bleibt. Wer den Beitrag geschrieben hat, erfährt nicht, von wem die Meldung kommt.</p>
      </header>
      <Notice tone="warn">
        <p>
          <b>Bei Gefahr für Leib und Leben</b> rufen Sie die Polizei: <a href="tel:110">110</a>.
        </p>
      </Notice>
      <h2 className="subhead space-top-m">Um diesen Beitrag geht es</h2>
      <Contributions contributions={[contribution]} />
      <form className="panel space-top-m" method="post" noValidate>
        <input type="hidden" name="revision" value={typed.revision ?? revisionId} />
        <ReasonField chosen={typed.reason} error={errors.reason} />
        <Field id="words" label="Was genau fällt Ihnen auf?" hint="Freiwillig, außer bei „Strafbarer Inhalt“ und „Sonstiges“: dort mindestens 20 Zeichen. Höchstens 2.000 Zeichen." error={errors.words}>
          {(control) => <textarea {...control} className="textarea--short" name="words" defaultValue={typed.words ?? ""} />}
        </Field>
        {asksForEmail && (
          <Field id="email" label="Ihre E-Mail-Adresse" hint="Dorthin schreiben wir, dass die Meldung da ist und was entschieden wurde. Auch die Moderation sieht die Adresse nicht." error={errors.email}>
            {(control) => <input {...control} type="email" name="email" autoComplete="email" defaultValue={typed.email ?? ""} />}
          </Field>
        )}
        <GoodFaithField isTicked={typed.goodFaith === "ja"} error={errors.goodFaith} />
        <div className="actions">
          <button className="btn">Meldung abschicken</button>
          <a href={`/beitraege/${number}`}>Abbrechen</a>
        </div>
      </form>
    </div>
  );
}

const CHOICES = REPORTABLE.map((reason) => ({ reason, word: toCapital(REASON_WORDS[reason]), sense: REPORT_SENSES[reason] }));

function ReasonField({ chosen, error }: { chosen: string | undefined; error: string | undefined }) {
  return (
    <ChoiceField
      id="reason"
      label="Was melden Sie?"
      hint={
        <>
          Was die Gründe bedeuten, steht in der <a href="/netiquette">Netiquette</a>.
        </>
      }
      error={error}
    >
      <div className="choices">
        {CHOICES.map(({ reason, word, sense }) => (
          <label className="choice choice--plain" key={reason}>
            <input type="radio" name="reason" value={reason} defaultChecked={chosen === reason} />
            <b>{word}</b>
            <small>{sense}</small>
          </label>
        ))}
      </div>
    </ChoiceField>
  );
}

function GoodFaithField({ isTicked, error }: { isTicked: boolean; error: string | undefined }) {
  return (
    <div className={error ? "field field--bad" : "field"}>
      <FieldError id="goodFaith" error={error} />
      <label className="check">
        <input type="checkbox" id="goodFaith" name="goodFaith" value="ja" defaultChecked={isTicked} aria-describedby={error ? "goodFaith-error" : undefined} aria-invalid={error ? true : undefined} />
        <span>Ich melde nach bestem Wissen.</span>
      </label>
    </div>
  );
}
