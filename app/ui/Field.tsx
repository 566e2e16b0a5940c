import type { ReactNode } from "react";
import { setType } from "#app/text/typography.ts";
import { Mark } from "./Mark.tsx";

type Told = { id: string; label: ReactNode; hint?: ReactNode; error?: string | undefined; optional?: boolean };
type FieldProps = Told & { children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode };

/** Label, hint, error and control of one question, wired to each other. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  return (
    <div className={error ? "field field--bad" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional && <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children({ id, ...toDescription(id, hint, error), ...(error ? { "aria-invalid": true as const } : {}) })}
    </div>
  );
}

/** The same for a question that is answered by choosing. */
export function ChoiceField({ id, label, hint, error, children }: Told & { children: ReactNode }) {
  return (
    <fieldset className={error ? "field field--bad" : "field"} id={id} tabIndex={-1} {...toDescription(id, hint, error)}>
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? <p className="hint" id={`${id}-hint`}>{typeof hint === "string" ? setType(hint) : hint}</p> : null;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <Mark sign="alert" />
      <span>
        <span className="hidden">Fehler: </span>
        {setType(error)}
      </span>
    </p>
  );
}

function Optional() {
  return <span className="optional"> (freiwillig)</span>;
}

function toDescription(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return ids ? { "aria-describedby": ids } : {};
}
