import { diffWordings } from "#app/text/diff.ts";
import { Diff } from "#app/ui/Diff.tsx";

/** Where a wording has changed under somebody's hands: what they saw, and what is there now. */
export function Meanwhile({ seen, current }: { seen: string; current: string }) {
  if (seen === current) return null;
  return (
    <section className="space-bottom" aria-labelledby="inzwischen">
      <h2 className="subhead" id="inzwischen">
        Was sich geändert hat, seit Sie den Beitrag geöffnet haben
      </h2>
      <Diff pieces={diffWordings(seen, current)} />
    </section>
  );
}
