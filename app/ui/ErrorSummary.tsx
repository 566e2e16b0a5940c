type ErrorSummaryProps = {
  /** What did not happen. */
  title: string;
  /** What became of the typed text. */
  comfort?: string;
  errors: Partial<Record<string, string>>;
  /** The fields in page order, with the id each error links to. */
  fields: string[];
};

/** All faults of a form at its top, each linked to its field. */
export function ErrorSummary({ title, comfort = "Ihr Text ist noch da.", errors, fields }: ErrorSummaryProps) {
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
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
        {unnamed.map(([field, sentence]) => (
          <li key={field}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
