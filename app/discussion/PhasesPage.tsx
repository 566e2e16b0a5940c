import { toLocalTime } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { PhaseForm } from "./PhaseForm.tsx";
import { type Phase, PHASE_WORDS, toPhaseSentence } from "./phase.ts";

type Listed = Phase & { id: string };
type PhasesPageProps = { phases: Listed[]; now: number; refused: { id: string | null; errors: Partial<Record<string, string>>; typed: Record<string, string> } | null };

/** All phases in the order of time, each to be changed, and one more to be added. */
export function PhasesPage({ phases, now, refused }: PhasesPageProps) {
  const isNew = refused?.id === null;
  return (
    <div className="narrow">
      <header className="opening">
        <h1 className="title">Phasen</h1>
        <p className="lead">Nur in einer offenen Phase kann geschrieben werden. Lesen, Zurückziehen, Melden und Beschwerden gehen immer. Zurückgegebene Beiträge können bis 14&nbsp;Tage nach dem Ende neu eingereicht werden.</p>
      </header>
      {phases.length === 0 && <p className="empty">Noch keine Phase. Bis eine beginnt, kann nur gelesen werden.</p>}
      {phases.map((phase) => (
        <section className="block" key={phase.id} aria-labelledby={`phase-${phase.id}`}>
          <h2 id={`phase-${phase.id}`}>{phase.title}</h2>
          <p>
            <b>Stand: {PHASE_WORDS[phase.state]}.</b> {setType(toPhaseSentence(phase, now))}
          </p>
          <details className="space-top-s" open={refused?.id === phase.id}>
            <summary>
              Ändern<span className="hidden">: {phase.title}</span>
            </summary>
            <PhaseForm
              action={`/verwaltung/phasen/${phase.id}`}
              verb="Änderung speichern"
              prefix={phase.id}
              typed={refused?.id === phase.id ? refused.typed : { title: phase.title, opensAt: toLocalTime(phase.opensAt), closesAt: phase.closesAt === null ? "" : toLocalTime(phase.closesAt) }}
              errors={refused?.id === phase.id ? refused.errors : {}}
            />
            {phase.state === "upcoming" && (
              <form className="space-top-s" method="post" action={`/verwaltung/phasen/${phase.id}/streichen`}>
                <button className="btn btn--text">
                  Phase streichen<span className="hidden">: {phase.title}</span>
                </button>
              </form>
            )}
          </details>
        </section>
      ))}
      <section className="block" aria-labelledby="neue-phase">
        <h2 id="neue-phase">Neue Phase</h2>
        <PhaseForm action="/verwaltung/phasen" verb="Phase anlegen" prefix="neu" typed={isNew ? refused.typed : {}} errors={isNew ? refused.errors : {}} />
      </section>
    </div>
  );
}
