import { Former } from "#app/discussion/Former.tsx";
import { PassageWithMargin } from "#app/discussion/PassageWithMargin.tsx";
import { markQuotes } from "#app/discussion/quote.ts";
import type { ReadingPassage } from "#app/discussion/reading.ts";
import { Comparison } from "#app/paper/Comparison.tsx";
import type { ComparedRow } from "#app/paper/comparison.ts";
import { Footnotes } from "#app/paper/Footnotes.tsx";
import { PaperLine } from "#app/paper/PaperLine.tsx";
import { Turn } from "#app/paper/Turn.tsx";
import { VersionMeta } from "#app/paper/VersionMeta.tsx";
import { diffWordings } from "#app/text/diff.ts";
import { setTypeInHtml } from "#app/text/typography.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Chapter, Specimen } from "./Chapter.tsx";
import { drawBeside, EXAMPLE, FORMER, OBJECTION, PENDING, QUESTION, RESUBMISSION, SECTION } from "./contributions.ts";

const QUIET = { weichenstellung: null, absorbed: [], supports: 0, total: 0, kinds: [], beside: "", rest: "", restCount: 0, allPath: null, isSupported: false, isFollowed: false, own: [], ready: null };
const SPOKEN_TO = "<p>In vielen Rathäusern liegt die Zuständigkeit bei jemandem, der sie neben einer anderen hat. Wer zwei Aufgaben hat, erfüllt keine ganz. Das gilt umso mehr, je kleiner die Stadt ist.</p>";

/** Each passage shows something else that can stand at one. */
const PASSAGES: ReadingPassage[] = [
  { ...QUIET, id: "p-24", number: "24", html: markQuotes(SPOKEN_TO, [OBJECTION].map(({ quote }) => ({ quote: quote! }))), supports: 18, isSupported: true, isFollowed: true, total: 4, kinds: [{ kind: "objection", count: 1 }, { kind: "question", count: 1 }], beside: drawBeside([OBJECTION]), rest: drawBeside([QUESTION]), restCount: 1 },
  { ...QUIET, id: "p-25", number: "25", html: '<p>Ein Absatz ohne Beitrag bekommt keinen leeren Rand.<a class="fn" id="fn-1-ref" href="#fn-1" aria-label="Fußnote 1">1</a> Seine Werkzeuge stehen in der Leerzeile, die ihm ohnehin folgt.</p>', absorbed: [{ number: "26", into: "25", intoKey: SECTION.sectionKey }] },
  { ...QUIET, id: "p-27", number: "27", weichenstellung: 3, html: "<p>Soll es in jeder Stadt eine Stelle geben, die nur das tut?</p>", supports: 31, total: 9, kinds: [{ kind: "example", count: 6 }], beside: drawBeside([EXAMPLE]), own: [PENDING], allPath: "/beitraege" },
];

const OUTLINE = [
  { key: "beispiel-a", title: "Was schon da ist", part: "preconditions" as const, numbers: { first: "1", last: "12" }, total: 14, replies: 3 },
  { key: "beispiel-b", title: "Was daraus werden kann", part: "potentials" as const, numbers: { first: "13", last: "23" }, total: 9, replies: 1 },
  { key: SECTION.sectionKey, title: SECTION.sectionTitle, part: "obstacles" as const, numbers: { first: "24", last: "38" }, total: 21, replies: 8 },
  { key: "beispiel-d", title: "Wohin es gehen soll", part: "perspectives" as const, numbers: { first: "39", last: "61" }, total: 6, replies: 0 },
];

const CHANGED = diffWordings("Das gelingt immer, wenn alle wollen.", "Das gelingt nur dann, wenn die Stunden reichen.");
const ROWS: ComparedRow[] = [
  { id: "g-1", section: SECTION.sectionTitle, relation: "changed", moved: true, similarity: 62, former: ["31"], number: "30", pieces: CHANGED },
  { id: "g-2", section: SECTION.sectionTitle, relation: "new", moved: false, similarity: 0, former: [], number: "32", pieces: diffWordings("", "Ein Satz, den es vorher nicht gab.") },
  { id: "g-3", section: SECTION.sectionTitle, relation: "dropped", moved: false, similarity: 0, former: ["33"], number: null, pieces: diffWordings("Ein Satz, den es nicht mehr gibt.", "") },
];

/** The paper as it is read. */
export function PaperChapter() {
  return (
    <Chapter id="papier" title="Papier und Rand" lead="Nummer, Linie, Text, Rand. Ein Beitrag steht neben seinem Absatz oder tiefer, und der nächste Absatz wartet auf ihn.">
      <Specimen title="Wo man ist">
        <Crumbs trail={[{ to: "/papier", word: "Papier" }]} here="Teil C · Hemmnisse" />
        <p className="meta">
          <VersionMeta version={{ label: "Fassung 2", datedOn: "2018-10-01", sourceNote: null, countedSince: 2 }} />
        </p>
      </Specimen>
      <Specimen title="Absätze mit Rand" note="Ein zitierter Satz, ein Absatz ohne Beitrag mit Fußnote und aufgegangener Randnummer, eine Weichenstellung mit eigenem Beitrag. Unter 70 em liegen die Beiträge gefaltet unter ihrem Absatz.">
        <div data-part="obstacles">
          <div className="reading">
            {PASSAGES.map((passage) => (
              <PassageWithMargin key={passage.id} passage={{ ...passage, html: setTypeInHtml(passage.html) }} sectionKey={SECTION.sectionKey} isSignedIn mayWrite isTextOnly={false} resubmission={RESUBMISSION} />
            ))}
          </div>
          <Footnotes footnotes={[{ number: 1, html: "Eine Fußnote führt zurück an ihre Stelle." }]} />
          <Turn previous={{ key: "beispiel-b", title: "Was daraus werden kann", numbers: { first: "13", last: "23" } }} next={{ key: "beispiel-d", title: "Wohin es gehen soll", numbers: { first: "39", last: "61" } }} />
        </div>
      </Specimen>
      <Specimen title="Das ganze Papier als Linie">
        <PaperLine count={58} outline={OUTLINE} />
      </Specimen>
      <Specimen title="Was nicht mehr dasteht" note="Eine entfallene Randnummer behält ihren Wortlaut und was zu ihr gesagt wurde.">
        <div className="narrow">
          <Former dropped={[{ number: "33", html: "<p>Ein Satz, den es nicht mehr gibt.</p>", version: 1, isFormerCount: false }]} absorbed={[]} html={drawBeside([FORMER])} />
        </div>
      </Specimen>
      <Specimen title="Zwei Fassungen" note="Was wegfällt, ist durchgestrichen, was dazukommt, unterstrichen; die Farbe kommt nur hinzu.">
        <Comparison rows={ROWS} />
      </Specimen>
    </Chapter>
  );
}
