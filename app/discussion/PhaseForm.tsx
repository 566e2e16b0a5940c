import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { LONGEST_TITLE } from "./phase-form.ts";

type PhaseFormProps = { action: string; verb: string; typed: Record<string, string>; errors: Partial<Record<string, string>>; prefix: string };

/** Name, beginning and end of a phase. Several stand on one page, so each has ids of its own. */
export function PhaseForm({ action, verb, typed, errors, prefix }: PhaseFormProps) {
  const named = Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [`${prefix}-${name}`, sentence]));
  return (
    <form className="panel space-top-s" method="post" action={action} noValidate>
      <ErrorSummary title="Die Phase ist noch nicht gespeichert" comfort="Ihre Angaben stehen unten." errors={named} fields={["title", "opensAt", "closesAt"].map((name) => `${prefix}-${name}`)} />
      <Field id={`${prefix}-title`} label="Name" hint="Steht oben auf allen öffentlichen Seiten, z. B. „Phase 1: Diskussion“." error={errors.title}>
        {(control) => <input {...control} name="title" maxLength={LONGEST_TITLE * 2} defaultValue={typed.title} />}
      </Field>
      <Field id={`${prefix}-opensAt`} label="Beginn" hint="Tag und Uhrzeit in Deutschland." error={errors.opensAt}>
        {(control) => <input {...control} className="short-time" type="datetime-local" name="opensAt" defaultValue={typed.opensAt} />}
      </Field>
      <Field id={`${prefix}-closesAt`} label="Ende" hint="Ab diesem Augenblick werden keine Beiträge mehr angenommen. Ohne Angabe bleibt die Phase offen." error={errors.closesAt} optional>
        {(control) => <input {...control} className="short-time" type="datetime-local" name="closesAt" defaultValue={typed.closesAt} />}
      </Field>
      <div className="actions">
        <button className="btn">{verb}</button>
      </div>
    </form>
  );
}
