import { toNumberRange } from "./outline.ts";

type Neighbour = { key: string; title: string; numbers: { first: string; last: string } | null } | null;

/** To the section before and the one after. */
export function Turn({ previous, next }: { previous: Neighbour; next: Neighbour }) {
  return (
    <nav className="turn" aria-label="Weiterlesen">
      {previous && (
        <a href={`/papier/${previous.key}`} rel="prev">
          <small>← Zurück · {toNumberRange(previous.numbers)}</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a href={`/papier/${next.key}`} rel="next">
          <small>Weiter · {toNumberRange(next.numbers)} →</small>
          {next.title}
        </a>
      )}
    </nav>
  );
}
