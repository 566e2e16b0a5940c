/** The footnotes of a section, each with its way back into the text. */
export function Footnotes({ footnotes }: { footnotes: { number: number; html: string }[] }) {
  if (footnotes.length === 0) return null;
  return (
    <section className="footnotes" aria-labelledby="fussnoten">
      <h2 className="hidden" id="fussnoten">
        Fußnoten
      </h2>
      <ol>
        {footnotes.map(({ number, html }) => (
          <li key={number} id={`fn-${number}`}>
            <span dangerouslySetInnerHTML={{ __html: html }} />{" "}
            <a href={`#fn-${number}-ref`} aria-label={`Zurück zur Fußnote ${number} im Text`}>
              ↑ zurück
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
