import { CitedIn } from "#app/discussion/CitedIn.tsx";
import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { NoOwnContribution, OwnContributionList } from "#app/discussion/OwnContributionList.tsx";
import { TombstoneNotice } from "#app/discussion/TombstoneNotice.tsx";
import { TopicLinks } from "#app/discussion/TopicLinks.tsx";
import { toFormerTitle, Wordings } from "#app/discussion/Wordings.tsx";
import { linkCitations, shieldCitations } from "#app/evaluation/citations.ts";
import { PublicSummary } from "#app/evaluation/PublicSummary.tsx";
import { WorkEntry } from "#app/evaluation/WorkEntry.tsx";
import type { NotedContribution } from "#app/evaluation/section-work.ts";
import { diffWordings } from "#app/text/diff.ts";
import { Html } from "#app/ui/Html.tsx";
import { Chapter, Specimen } from "./Chapter.tsx";
import { CUT, drawBeside, GONE, LISTED, NOW, OWN, RESUBMISSION } from "./contributions.ts";

const WORDINGS = [
  { n: 2, at: NOW, status: null, byModeration: true, pieces: diffWordings("Das ist immer so, sagt Frau Beispiel.", "Das ist immer so.") },
  { n: 1, at: NOW, status: "published" as const, byModeration: false, pieces: diffWordings("", "Das ist immer so, sagt Frau Beispiel.") },
];

const WORKED_ON: NotedContribution = {
  id: "b-921", number: "B-921", revisionId: "r-921", kind: "agreement", answers: null, html: "<p>Genau so ist es auch bei uns.</p>", who: "Fachperson aus einer Kleinstadt in Hessen", publishedAt: NOW, supports: 3, passageNumber: "24",
  topics: [{ id: "s-1", name: "Stellenanteile" }, { id: "s-2", name: "Ehrenamt" }], answer: { id: "e-1", state: "changed", disposition: "partly", isOutdated: true },
  quotes: [{ id: "z-1", words: "Genau so ist es auch bei uns.", markedAt: NOW }, { id: "z-2", words: null, markedAt: NOW }], notes: [{ id: "n-1", words: "Passt zur Frage von B-904.", writtenAt: NOW }], mayBeQuotedWhole: true,
};
const UNANSWERED: NotedContribution = { ...WORKED_ON, id: "b-922", number: "B-922", topics: [], answer: null, quotes: [], notes: [] };

/** What people say, in every state it can be in. */
export function ContributionsChapter() {
  return (
    <Chapter id="beitraege" title="Beiträge" lead="Eine Haarlinie darüber, keine Karte, kein Bild. Zeichen und Art, wer und wann, Zitat, Text, dann was man tun kann.">
      <Specimen title="Gekürzt, zu einer früheren Fassung, und ausgeblendet mit Antwort" note="Wer abgemeldet ist, sieht dieselben Knöpfe; sie führen über die Anmeldung.">
        <div className="cols cols-2">
          <Html className="stack" html={drawBeside([CUT], { isSignedIn: false })} />
          <Html className="stack" html={drawBeside([GONE], { mayWrite: false })} />
        </div>
      </Specimen>
      <Specimen title="In einer Liste" note="Links wo, rechts was.">
        <ContributionEntries contributions={[LISTED]} />
      </Specimen>
      <Specimen title="Was um einen Beitrag steht">
        <div className="stack">
          <TopicLinks topics={[{ name: "Ehrenamt", slug: "ehrenamt" }]} />
          <CitedIn sections={["beispiel"]} />
          <TombstoneNotice tombstone={{ number: "B-917", withdrawn: true, reason: null }} />
          <Wordings toTitle={toFormerTitle} wordings={WORDINGS} />
        </div>
      </Specimen>
      <Specimen title="Eigene Beiträge" note="Veröffentlicht mit geändertem Absatz, zurückgegeben, abgelehnt, ausgeblendet, zurückgezogen. In Prüfung steht er oben am Absatz.">
        <OwnContributionList own={OWN} resubmission={RESUBMISSION} />
        <NoOwnContribution phase="open" />
      </Specimen>
      <Specimen title="Am Platz des Projektteams" note="Schlagworte und Zitate lassen sich mit einem Klick abnehmen.">
        <ol className="works">
          {[WORKED_ON, UNANSWERED].map((contribution) => (
            <WorkEntry key={contribution.number} contribution={contribution} sectionKey="beispiel" isAlone={false} query="" refused={null} />
          ))}
        </ol>
        <PublicSummary title="Ein Abschnitt zum Ansehen" summary={{ html: linkCitations(shieldCitations("<p>Die Stunden fehlen, nicht der Wille [B-901].</p>")), basis: "stützt sich auf 1 Beitrag", asOf: NOW, newer: 2 }} />
      </Specimen>
    </Chapter>
  );
}
