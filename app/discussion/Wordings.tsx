import { toDayAndTime } from "#app/text/dates.ts";
import { Diff } from "#app/ui/Diff.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import type { Wording } from "./wordings.server.ts";

/** Wordings of one contribution, newest first, each with the words marked that changed. Folded under what `toTitle` makes of their number. */
export function Wordings({ toTitle, wordings }: { toTitle: (count: number) => string; wordings: Wording[] }) {
  if (wordings.length === 0) return null;
  return (
    <details className="wordings">
      <summary>{toTitle(wordings.length)}</summary>
      <ol className="list">
        {wordings.map(({ n, at, status, byModeration, pieces }, index) => (
          <li key={n}>
            <p className="small quiet row">
              <span>
                {index === wordings.length - 1 ? "Erster Wortlaut" : byModeration ? "Von der Moderation gekürzt" : "Geändert"}, {toDayAndTime(at)}
              </span>
              {status && <StatusBadge status={status} />}
            </p>
            <Diff pieces={pieces} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The newest is the one that stands there anyway. */
export function toFormerTitle(count: number): string {
  return count === 2 ? "Früherer Wortlaut: 1" : `Frühere Wortlaute: ${count - 1}`;
}

export function toOwnTitle(count: number): string {
  return `Ihre Wortlaute: ${count}`;
}
