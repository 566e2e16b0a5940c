import { toDayAndTime } from "#app/text/dates.ts";
import { toPagePath } from "./barrier.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import type { BarrierEntry } from "./barriers.server.ts";
import { BarrierState } from "./BarriersPage.tsx";

type BarrierDeskProps = { barrier: BarrierEntry & { answer: string | null }; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** One barrier to answer. */
export function BarrierDesk({ barrier, errors, typed }: BarrierDeskProps) {
  const { words, path, filedAt, answer, wantsAnswer } = barrier;
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/verwaltung/barrieren", word: "Barrieren" }]} here={`vom ${toDayAndTime(filedAt)}`} />
      <ErrorSummary title="Die Antwort ist noch nicht gespeichert" typed={typed} errors={errors} fields={["answer"]} />
      <header className="opening">
        <h1 className="title">Eine Barriere</h1>
        <p className="meta">
          <BarrierState {...barrier} />
          <span>gemeldet am {toDayAndTime(filedAt)}</span>
          {path !== "" && <span>zur Seite {toPagePath(path) === path ? <a href={path}>{path}</a> : path}</span>}
        </p>
      </header>
      <h2 className="subhead">Was gemeldet wurde</h2>
      <p className="kept">{words}</p>
      {answer === null ? (
        <AnswerForm wantsAnswer={wantsAnswer} errors={errors} typed={typed} />
      ) : (
        <>
          <h2 className="subhead space-top-l">Antwort</h2>
          <p className="kept">{answer}</p>
        </>
      )}
    </div>
  );
}

function AnswerForm({ wantsAnswer, errors, typed }: Pick<BarrierDeskProps, "errors" | "typed"> & { wantsAnswer: boolean }) {
  return (
    <form className="panel space-top-l" method="post" noValidate>
      <Field
        id="answer"
        label={wantsAnswer ? "Antwort" : "Was daraus wurde"}
        hint={wantsAnswer ? "Geht sofort per Mail an die angegebene Adresse. Höchstens 2.000 Zeichen." : "Eine Adresse ist nicht angegeben; der Text bleibt hier als Vermerk. Höchstens 2.000 Zeichen."}
        error={errors.answer}
      >
        {(control) => <textarea {...control} name="answer" rows={8} defaultValue={typed.answer ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn">{wantsAnswer ? "Antwort senden" : "Als erledigt vermerken"}</button>
        <a href="/verwaltung/barrieren">Abbrechen</a>
      </div>
    </form>
  );
}
