import { Field } from "#app/ui/Field.tsx";
import { FormattingHelp } from "#app/ui/FormattingHelp.tsx";
import type { PageToEdit } from "./find-page-to-edit.server.ts";
import { AGREED_TO, toEditPath } from "./legal-pages.ts";

export type RefusedPage = { errors: Partial<Record<string, string>>; typed: Record<string, string>; isStale: boolean; preview: string | null };

const HINT =
  "Was noch fehlt, steht in doppelten eckigen Klammern: [[Anschrift]]. Ersetzen Sie die Klammern samt Inhalt.";

/** The words of a page, what is new in them, and which wording their writer had in front of them. */
export function EditForm({ page, number, body, refused }: PageToEdit & { refused: RefusedPage | null }) {
  const typed = refused?.typed ?? {};
  const seen = refused && !refused.isStale ? typed.seen : number;
  const isAgreedTo = AGREED_TO.has(page);
  return (
    <form className="space-top-l" method="post" action={toEditPath(page)} noValidate>
      <input type="hidden" name="seen" value={seen ?? number} />
      <Field id="body" label="Text der Seite" hint={HINT} error={refused?.errors.body}>
        {(control) => <textarea {...control} name="body" rows={24} defaultValue={typed.body || body} />}
      </Field>
      <FormattingHelp title="Überschriften, Listen, Hervorhebungen" ways={FORMATTING}>
        <p className="hint">HTML und Bilder gehen nicht.</p>
      </FormattingHelp>
      <Field id="changes" label="Was sich ändert" optional={!isAgreedTo} hint={isAgreedTo ? "Ein Satz je Zeile. Er steht öffentlich unter „Fassungen“; wer schon zugestimmt hat, wird beim nächsten Beitrag erneut gefragt." : "Ein Satz je Zeile. Er steht öffentlich unter „Fassungen“."} error={refused?.errors.changes}>
        {(control) => <textarea {...control} className="textarea--short" name="changes" rows={3} defaultValue={typed.changes ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn">Als neue Fassung speichern</button>
        <button className="btn btn--secondary" formAction={`${toEditPath(page)}/vorschau`}>
          Vorschau
        </button>
        <a href="/verwaltung/seiten">Abbrechen</a>
      </div>
    </form>
  );
}

const FORMATTING = [
  ["Überschrift", "## Kontakt"],
  ["Liste", "- erster Punkt"],
  ["Tabelle", "| Spalte | Spalte |"],
  ["Hervorhebung", "**fett**, *kursiv*"],
  ["Link", "[Impressum](/impressum)"],
] as const;
