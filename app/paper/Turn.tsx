import { toNumberRange } from "./outline.ts";

type Neighbour = { key: string; title: string; numbers: { first: string; last: string } | null } | null;

/** To the section before and the one after; `query` keeps readers in the version they are in. */
export function Turn({ previous, next, query = "" }: { previous: Neighbour; next: Neighbour; query?: string }) {
  return (
    <nav className="turn" aria-label="Weiterlesen">
      {previous && (
        <a href={`/papier/${previous.key}${query}`} rel="prev">
          <small>← Zurück · {toNumberRange(previous.numbers)}</small>
          {previous.title}
        </a>
      )}
      {next && (
        <a href={`/papier/${next.key}${query}`} rel="next">
          <small>Weiter · {toNumberRange(next.numbers)} →</small>
          {next.title}
        </a>
      )}
    </nav>
  );
}
