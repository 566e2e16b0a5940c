/** The topics of a contribution, each leading to all contributions that have it. */
export function TopicLinks({ topics }: { topics: { name: string; slug: string }[] }) {
  if (topics.length === 0) return null;
  return (
    <p className="small row">
      <span className="quiet">Schlagworte:</span>
      {topics.map(({ name, slug }) => (
        <a key={slug} href={`/beitraege?schlagwort=${slug}`}>
          {name}
        </a>
      ))}
    </p>
  );
}
