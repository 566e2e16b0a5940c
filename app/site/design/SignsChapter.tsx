import type { Disposition, Kind, Part, Status } from "#db/schema/sets.ts";
import { KindMark } from "#app/discussion/KindMark.tsx";
import { StatusBadge } from "#app/discussion/StatusBadge.tsx";
import { DispositionBadge } from "#app/evaluation/DispositionBadge.tsx";
import { FlagBadges } from "#app/moderation/FlagBadges.tsx";
import { WaitingSince } from "#app/moderation/WaitingSince.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { SettingLabel } from "#app/paper/SettingLabel.tsx";
import { Glimpse } from "#app/site/Glimpse.tsx";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { DISPOSITION_WORDS, KIND_WORDS, PART_WORDS, STATUS_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { type Sign, STROKES } from "#app/ui/marks.ts";
import { Chapter, Specimen } from "./Chapter.tsx";
import { NOW } from "./contributions.ts";

const PARTS = Object.keys(PART_WORDS) as Part[];

/** The four parts of the paper, each with letter, colour and line. */
export function PartsChapter() {
  return (
    <Chapter id="vier-teile" title="Die vier Teile" lead="Jeder Teil hat einen Buchstaben, eine Farbe und eine Linie. Wer die Farbe nicht sieht, hat die beiden anderen.">
      <Specimen title="Marke, lang und kurz">
        <div className="row">
          {PARTS.map((part) => (
            <PartLabel key={part} part={part} />
          ))}
          <PartLabel part="obstacles" short />
        </div>
      </Specimen>
      <Specimen title="Linie und Weichenstellung" note="Durchgezogen, doppelt, gestrichelt, gepunktet. Die Gabel zweigt von der Linie ab; sie steht nie für bloße Betonung.">
        <div className="cols cols-2">
          {PARTS.map((part, place) => (
            <Glimpse key={part} passage={{ number: String(61 + place), weichenstellung: place + 1, html: `<p>Ein Satz aus dem Teil ${PART_WORDS[part].title}, an dem sich etwas entscheidet.</p>`, sectionKey: "beispiel", part }} />
          ))}
        </div>
      </Specimen>
      <Specimen title="Die Gabel außerhalb des Papiers">
        <SettingLabel weichenstellung={7} number="64" />
      </Specimen>
    </Chapter>
  );
}

/** Every sign, and what is said with signs. */
export function SignsChapter() {
  return (
    <Chapter id="zeichen" title="Zeichen" lead="Wie bei Korrekturzeichen: Striche, keine Bilder. Ein Zeichen steht nie ohne sein Wort.">
      <Specimen title="Alle Zeichen" note="Gezeichnet auf 20 mal 20 Einheiten, in der Farbe der Schrift.">
        <ul className="row plain-list">
          {(Object.keys(STROKES) as Sign[]).map((sign) => (
            <li className="row" key={sign}>
              <Mark sign={sign} />
              <code>{sign}</code>
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen title="Beitragsarten" note="Ohne Farbe, damit keine als richtig oder falsch erscheint.">
        <div className="row">
          {(Object.keys(KIND_WORDS) as Kind[]).map((kind) => (
            <KindMark key={kind} kind={kind} />
          ))}
          <KindMark kind={null} />
        </div>
      </Specimen>
      <Specimen title="Stände eines Beitrags" note="Nur Zustände sind grün, gelb, rot oder blau. Ein Kennzeichen ist nie ein Link.">
        <div className="row">
          {(Object.keys(STATUS_WORDS) as (Status | "hidden")[]).map((status) => (
            <StatusBadge key={status} status={status} />
          ))}
        </div>
      </Specimen>
      <Specimen title="Umgang mit Beiträgen" note="Der Mond nimmt ab: ganz, halb, durchgestrichen, nur ein Punkt.">
        <div className="row">
          {(Object.keys(DISPOSITION_WORDS) as Disposition[]).map((disposition) => (
            <DispositionBadge key={disposition} disposition={disposition} />
          ))}
        </div>
      </Specimen>
      <Specimen title="Kennzeichen der Moderation" note="Was länger wartet, wird lauter. Was die Vorprüfung bemerkt, nennt die Wörter, an denen sie es bemerkt.">
        <div className="row">
          <FlagBadges flags={[{ word: "noch nichts veröffentlicht", matches: [] }, { word: "nennt eine Person", matches: ["Herr Beispielmann"] }]} />
          <Badge word="2. Vorlage" />
          {([0, 1, 3] as const).map((overdue) => (
            <WaitingSince key={overdue} since={NOW - (overdue + 0.2) * DAY_LENGTH} overdue={overdue} now={NOW} />
          ))}
        </div>
      </Specimen>
    </Chapter>
  );
}
