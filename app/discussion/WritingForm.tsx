import type { ReactNode } from "react";

type WritingFormProps = {
  /** Where it is handed in, and where it is kept meanwhile. */
  action: string;
  draftAction: string;
  /** The button that hands it in. */
  verb: string;
  cancelPath: string | null;
  /** Under which the text is kept: that of the draft it was begun with, or a new one. */
  draftId: string;
  /** What was typed came back refused and is kept nowhere yet. */
  isUnkept: boolean;
  className?: string;
  children: ReactNode;
};

/** A form to write in: it can be handed in, kept for later, or looked at. With script, it is kept while one writes. */
export function WritingForm({ action, draftAction, verb, cancelPath, draftId, isUnkept, className, children }: WritingFormProps) {
  return (
    <form className={className} method="post" action={action} data-draft={draftAction} data-unkept={isUnkept || undefined} noValidate>
      <input type="hidden" name="draft" value={draftId} />
      {children}
      <div className="actions">
        <button className="btn">{verb}</button>
        <button className="btn btn--secondary" formAction={draftAction}>
          Als Entwurf speichern
        </button>
        <button className="btn btn--text" formAction={`${draftAction}?vorschau=ja`}>
          Vorschau
        </button>
        {cancelPath && <a href={cancelPath}>Abbrechen</a>}
      </div>
    </form>
  );
}
