/** The way from a contribution to the summaries that rest on it. */
export function CitedIn({ sections }: { sections: string[] }) {
  return sections.map((key) => (
    <p className="small" key={key}>
      <a href={`/rueckmeldungen#a-${key}`}>Die Zusammenfassung des Projektteams stützt sich auch auf diesen Beitrag</a>
    </p>
  ));
}
