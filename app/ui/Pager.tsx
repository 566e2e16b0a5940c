type Step = { to: string; word: string; rel?: "next" };

/** From one page of a list to the others, in words. `here` says which one this is, where that is known. */
export function Pager({ label, back, here, on }: { label: string; back?: Step | null; here?: string; on?: Step | null }) {
  if (!back && !on) return null;
  return (
    <nav aria-label={label}>
      <ul className="pager">
        {back && <li>{toLink(back)}</li>}
        {here && (
          <li>
            <span>{here}</span>
          </li>
        )}
        {on && <li>{toLink({ ...on, rel: "next" })}</li>}
      </ul>
    </nav>
  );
}

function toLink({ to, word, rel }: Step) {
  return (
    <a href={to} rel={rel}>
      {word}
    </a>
  );
}
