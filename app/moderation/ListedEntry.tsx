import type { ReactNode } from "react";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import type { Part } from "#db/schema/sets.ts";

type ListedEntryProps = { passageNumber: string | null; sectionTitle: string | null; part?: Part | null; when: ReactNode; to: string; title: string; beginning: string; children: ReactNode };

/** One entry of a list of the moderation: where and since when on the left, what on the right. */
export function ListedEntry({ passageNumber, sectionTitle, part, when, to, title, beginning, children }: ListedEntryProps) {
  return (
    <li>
      <div className="entry">
        <div className="entry__where stack stack--tight">
          {part && (
            <p>
              <PartLabel part={part} short />
            </p>
          )}
          <p>
            {passageNumber ? `Rn.\u00a0${passageNumber}` : "ganzer Abschnitt"}
            <span className="quiet"> · {sectionTitle}</span>
          </p>
          {when}
        </div>
        <div>
          <h2 className="subhead">
            <a href={to}>{title}</a>
          </h2>
          <p className="row">{children}</p>
          <p className="quiet beginning">{beginning}</p>
        </div>
      </div>
    </li>
  );
}
