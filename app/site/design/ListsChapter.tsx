import { InvitationList } from "#app/accounts/InvitationList.tsx";
import { ContributionFilters, FilterChips, PeriodFields, SortSelect } from "#app/discussion/ContributionFilters.tsx";
import { type ContributionFilter, EVERYTHING, toFilterFields } from "#app/discussion/contribution-filter.ts";
import { FiguresTable } from "#app/evaluation/FiguresTable.tsx";
import { LogTable } from "#app/moderation/LogTable.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { EVERYTHING as WHOLE_QUEUE } from "#app/moderation/queue-filter.ts";
import { QueueFilters } from "#app/moderation/QueueFilters.tsx";
import { QueueTable } from "#app/moderation/QueueTable.tsx";
import { FoundPassages } from "#app/site/FoundPassages.tsx";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { Pager } from "#app/ui/Pager.tsx";
import { Chapter, Specimen } from "./Chapter.tsx";
import { NOW, SECTION } from "./contributions.ts";
import { SECTION_FIGURES } from "./FiguresChapter.tsx";

const HERE = "/entwicklung/gestaltung";
const FIELDS = toFilterFields({ sections: [], municipalities: [], numbers: [], weichenstellungen: [] }).filter(({ name }) => ["teil", "groesse", "land"].includes(name));
const NARROWED: ContributionFilter = { ...EVERYTHING, words: "stelle", chosen: [{ field: FIELDS[1]!, choice: FIELDS[1]!.choices[1]! }] };

const WAITING = { kind: "addition" as const, n: 1, parent: null, submittedAt: NOW - 3 * 60 * 60 * 1000, isOwn: false, isLeftToOthers: false, overdue: 0 as const, part: "obstacles" as const, sectionTitle: SECTION.sectionTitle, passageNumber: "24", flags: [] };
const QUEUE = [
  { ...WAITING, number: "B-931", revisionId: "r-931", beginning: "Neben der Erschöpfung gibt es einen zweiten Grund: Viele Ehrenamtliche arbeiten heute hauptamtlich …" },
  { ...WAITING, number: "B-932", revisionId: "r-932", kind: null, n: 2, parent: "B-912", overdue: 3 as const, submittedAt: NOW - 5 * DAY_LENGTH, beginning: "Herr Beispielmann hat dazu schon 2016 einen Antrag gestellt …", flags: [{ word: "nennt eine Person", matches: ["Herr Beispielmann"] }] },
  { ...WAITING, number: "B-933", revisionId: "r-933", kind: "question" as const, isOwn: true, part: null, passageNumber: null, beginning: "Gilt das auch für Ortsteile, die eine Stunde entfernt liegen?" },
];

const DECIDED = { n: 1, decidedAt: NOW, fromStatus: "pending" as const, toStatus: "published" as const, legalGround: null, sectionTitle: SECTION.sectionTitle, by: "Moderation 1" };
const LOG = [
  { ...DECIDED, row: 2, number: "B-932", outcome: "return" as const, reason: "personal-data" as const, explanation: "Bitte ohne den Namen." },
  { ...DECIDED, row: 1, number: "B-931", outcome: "publish" as const, reason: null, explanation: null },
];

/** Ways through many things, and the things in rows. */
export function ListsChapter() {
  return (
    <Chapter id="listen" title="Listen und Wege" lead="Jede Liste hat eine Adresse, die man verschicken kann: Filter sind Formulare, Reiter und Seiten sind Links.">
      <Specimen title="Reiter und Hilfsmittel" note="Die Wege eines Arbeitsplatzes, mit dem, was in jedem wartet. Der, an dem man ist, trägt Gewicht und Linie.">
        <ModerationTabs current="offen" counts={{ waiting: 3, revised: 1, reported: 0, complaints: 2 }} />
      </Specimen>
      <Specimen title="Filter und was gefiltert ist" note="Alle Filter sind sichtbar. Eine Marke ist ganz ein Link und führt zur Liste ohne sie.">
        <ContributionFilters fields={FIELDS} filter={NARROWED} action={HERE}>
          <PeriodFields period={{ from: "2018-09-01", until: null }} />
          <SortSelect sort="neueste" />
        </ContributionFilters>
        <div className="between">
          <p>
            <b className="num">42 Beiträge, davon 11 Antworten</b>
          </p>
          <FilterChips filter={NARROWED} action={HERE} />
        </div>
      </Specimen>
      <Specimen title="Seiten">
        <Pager label="Beispiel für Seiten" back={{ to: "#listen", word: "Vorige Seite" }} here="Seite 2 von 3" on={{ to: "#listen", word: "Nächste Seite" }} />
      </Specimen>
      <Specimen title="Offene Beiträge" note="Der erste wartet kurz, der zweite zu lange, der dritte ist der eigene und wird von anderen entschieden. Nichts ist vorausgewählt.">
        <QueueFilters filter={WHOLE_QUEUE} sections={[{ key: SECTION.sectionKey, title: SECTION.sectionTitle }]} />
        <QueueTable entries={QUEUE} filter={WHOLE_QUEUE} cursor={null} refused={undefined} now={NOW} />
      </Specimen>
      <Specimen title="Fundstellen und kurze Listen">
        <div className="stack stack--loose">
          <FoundPassages passages={[{ sectionKey: SECTION.sectionKey, sectionTitle: SECTION.sectionTitle, number: "24", excerpt: [{ words: "… Soll es in jeder Stadt eine ", isFound: false }, { words: "Stelle", isFound: true }, { words: " geben, die nur das tut?", isFound: false }] }]} />
          <InvitationList invitations={[{ id: "einladung-1", email: "rieke.lindenau@ollerbrueck.example", permissions: ["moderator"], invitedAt: NOW, until: NOW + 14 * DAY_LENGTH, isExpired: false, by: "Tjark Odefey" }]} />
        </div>
      </Specimen>
      <Specimen title="Tabelle mit Zahlen" note="Nur waagerechte Linien, Zahlen rechts. Ist sie breiter als die Seite, rollt sie für sich, auch mit der Tastatur.">
        <FiguresTable sections={SECTION_FIGURES} toPath={() => "#listen"} />
      </Specimen>
      <Specimen title="Tabelle aus Zeilen" note="Auf Telefonen wird jede Zeile eine Karte.">
        <LogTable entries={LOG.map((entry) => ({ ...entry, decidedById: null }))} />
      </Specimen>
    </Chapter>
  );
}
