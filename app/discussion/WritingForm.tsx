import type { ReactNode } from "react";

type WritingFormProps = {
  /** Where it is handed in, and where it is kept meanwhile. */
  action: string;
  draftAction: string;
  /** The button that hands it in. */
  verb: string;
  cancelPath: string | null;
  className?: string;
  children: ReactNode;
};

/** A form to write in: it can be handed in, kept for later, or looked at. With script, it is kept while one writes. */
export function WritingForm({ action, draftAction, verb, cancelPath, className, children }: WritingFormProps) {
  return (
    <form className={className} method="post" action={action} data-draft={draftAction} noValidate>
      {children}
      <div className="actions">
        <button className="btn">{verb}</button>
        <button className="btn btn--secondary" formAction={draftAction}>
          Als Entwurf speichern
        </button>
        <button className="btn btn--secondary" formAction={`${draftAction}?vorschau=ja`}>
          Vorschau
        </button>
        {cancelPath && <a href={cancelPath}>Abbrechen</a>}
      </div>
    </form>
  );
}
