import { Contributions } from "#app/discussion/Contributions.tsx";
import { diffWordings } from "#app/text/diff.ts";
import { Diff } from "#app/ui/Diff.tsx";
import { Html } from "#app/ui/Html.tsx";
import { EarlierDecisions } from "./EarlierDecisions.tsx";
import { Notes, type NotesProps } from "./Notes.tsx";
import { Place } from "./Place.tsx";
import type { readDesk } from "./read-desk.server.ts";

type DeskItem = NonNullable<ReturnType<typeof readDesk>>;

/** What is to be judged, and all that stands around it. */
export function DeskMatter({ number, revision, formerBody, place, beside, hasMoreBeside, earlier, notes, query, noteErrors, noteTyped }: DeskItem & Pick<NotesProps, "query" | "noteErrors" | "noteTyped">) {
  return (
    <div className="stack stack--loose">
      <section aria-labelledby="wortlaut">
        <h2 className="subhead" id="wortlaut">
          Wortlaut
        </h2>
        {place.quote && <blockquote className="quote">{place.quote}</blockquote>}
        <Html className="words" html={revision.html} />
      </section>
      {formerBody !== null && formerBody !== revision.whole && (
        <section aria-labelledby="aenderungen">
          <h2 className="subhead" id="aenderungen">
            Änderungen gegenüber der vorigen Vorlage
          </h2>
          <Diff pieces={diffWordings(formerBody, revision.whole)} />
        </section>
      )}
      <Place {...place} />
      <section aria-labelledby="daneben">
        <h2 className="subhead" id="daneben">
          {revision.isReply ? "Der Beitrag, auf den geantwortet wird" : "Hier schon veröffentlicht"}
        </h2>
        {beside.length === 0 && <p className="quiet">noch nichts</p>}
        <Contributions contributions={beside} className="" />
        {hasMoreBeside && (
          <p>
            Das sind die neuesten. <a href={place.passageNumber ? `/beitraege?rn=${place.passageNumber}` : `/beitraege?abschnitt=${place.sectionKey}`}>Alle Beiträge an dieser Stelle</a>
          </p>
        )}
      </section>
      <EarlierDecisions decisions={earlier} />
      <Notes number={number} query={query} notes={notes} noteErrors={noteErrors} noteTyped={noteTyped} />
    </div>
  );
}
