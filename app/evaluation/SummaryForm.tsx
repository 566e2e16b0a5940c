import { FORMATTING, FORMATTING_TITLE } from "#app/text/formatting.ts";
import { Field } from "#app/ui/Field.tsx";
import { FormattingHelp } from "#app/ui/FormattingHelp.tsx";
import type { FoundSummary } from "./find-summary.server.ts";
import { toWorkPath } from "./section-work.ts";
import { LONGEST_SUMMARY } from "./summary-form.ts";
import { toSaveWords, toStayingWords } from "./versions.ts";

export type RefusedSummary = { errors: Partial<Record<string, string>>; typed: Record<string, string>; isStale: boolean };
type SummaryFormProps = Pick<FoundSummary, "section" | "newest" | "former"> & { openedAt: number; refused: RefusedSummary | null };

const HINT = "Belegen Sie Ihre Sätze mit Nummern in eckigen Klammern, z. B. [B-012]; daraus werden Links. Höchstens 20.000 Zeichen.";

/** The words, and what its author had in front of them: the version, and up to when contributions were there to be read. */
export function SummaryForm({ section, newest, former, openedAt, refused }: SummaryFormProps) {
  const typed = refused?.typed ?? {};
  const seen = refused && !refused.isStale ? typed.version : newest?.id;
  return (
    <form className="space-top-l" method="post" noValidate>
      <input type="hidden" name="version" value={seen ?? ""} />
      <input type="hidden" name="asOf" value={typed.asOf ?? openedAt} />
      <Field id="body" label="Text der Zusammenfassung" hint={[toStayingWords(newest ? [newest, ...former] : []), HINT].filter(Boolean).join(" ")} error={refused?.errors.body}>
        {(control) => <textarea {...control} name="body" rows={20} data-longest={LONGEST_SUMMARY} defaultValue={typed.body ?? newest?.body ?? ""} />}
      </Field>
      <FormattingHelp title={FORMATTING_TITLE} ways={FORMATTING} />
      <div className="actions">
        <button className="btn">{toSaveWords(newest)}</button>
        <a href={toWorkPath(section.key)}>Abbrechen</a>
      </div>
    </form>
  );
}
