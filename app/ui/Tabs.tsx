type Tab = { to: string; word: string; count?: number; isCurrent?: boolean };

/** Links between the pages of one workplace. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ to, word, count, isCurrent }) => (
          <li key={to}>
            <a href={to} aria-current={isCurrent ? "page" : undefined}>
              {word}
              {count !== undefined && <span className="count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
