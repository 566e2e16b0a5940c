import { setType } from "#app/text/typography.ts";
import { WRITTEN_FIELDS } from "#app/text/written-fields.ts";

type ErrorSummaryProps = {
  /** What did not happen. */
  title: string;
  /** The form as it came; whoever has written nothing needs no word about it. */
  typed?: Partial<Record<string, string>> | undefined;
  /** What became of the typed text, or of whatever else was at stake. */
  comfort?: string;
  errors: Partial<Record<string, string>>;
  /** The fields in page order, with the id each error links to. */
  fields: string[];
};

/** All faults of a form at its top, each linked to its field. */
export function ErrorSummary({ title, typed, comfort = typed && hasWords(typed) ? "Ihr Text ist noch da." : "", errors, fields }: ErrorSummaryProps) {
  const named = fields.flatMap((field) => (errors[field] ? [{ field, sentence: errors[field] }] : []));
  const unnamed = Object.entries(errors).filter(([field]) => !fields.includes(field));
  if (named.length + unnamed.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="fehler-titel" tabIndex={-1}>
      <h2 id="fehler-titel">{title}</h2>
      {comfort !== "" && <p>{comfort}</p>}
      <ul>
        {named.map(({ field, sentence }) => (
          <li key={field}>
            <a href={`#${field}`}>{setType(sentence)}</a>
          </li>
        ))}
        {unnamed.map(([field, sentence]) => (
          <li key={field}>{setType(sentence ?? "")}</li>
        ))}
      </ul>
    </div>
  );
}

function hasWords(typed: Partial<Record<string, string>>): boolean {
  return WRITTEN_FIELDS.some((field) => typed[field] !== undefined && typed[field].trim() !== "");
}
