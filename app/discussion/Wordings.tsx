import { toDayAndTime } from "#app/text/dates.ts";
import { Diff } from "#app/ui/Diff.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import type { Wording } from "./wordings.server.ts";

/** Wordings of one contribution, newest first, each with the words marked that changed. */
export function Wordings({ title, wordings }: { title: string; wordings: Wording[] }) {
  if (wordings.length === 0) return null;
  return (
    <details className="wordings">
      <summary>
        {title}: {wordings.length}
      </summary>
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
