import type { Part } from "#db/schema/sets.ts";
import { withoutFootnoteMarks } from "#app/paper/footnote-marks.ts";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { Html } from "#app/ui/Html.tsx";

type PlaceProps = { part: Part | null; sectionTitle: string | null; sectionKey: string | null; passageNumber: string | null; passageHtml: string | null; versionNumber: number };

/** What a contribution is about, with the words of the passage: without them nobody can say whether it belongs there. */
export function Place({ part, sectionTitle, sectionKey, passageNumber, passageHtml, versionNumber }: PlaceProps) {
  return (
    <section aria-labelledby="stelle">
      <h2 className="subhead" id="stelle">
        {passageNumber ? `Bezieht sich auf Rn.\u00a0${passageNumber}` : "Bezieht sich auf den ganzen Abschnitt"}
      </h2>
      <p className="small">
        {part && <PartLabel part={part} short />}
        {part && " · "}
        <a href={`/papier/${sectionKey}?fassung=${versionNumber}${passageNumber ? `#rn-${passageNumber}` : ""}`}>{sectionTitle}</a> <span className="quiet">· Fassung&nbsp;{versionNumber}</span>
      </p>
      {passageHtml && <Html className="quote prose" html={withoutFootnoteMarks(passageHtml)} />}
    </section>
  );
}
