export function Crumbs({ trail, here }: { trail: { to: string; word: string }[]; here: string }) {
  return (
    <nav className="crumbs" aria-label="Sie sind hier">
      <ol>
        {trail.map(({ to, word }) => (
          <li key={to}>
            <a href={to}>{word}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
