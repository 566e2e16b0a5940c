import { BanNotice } from "#app/accounts/BanNotice.tsx";
import { SummaryWarnings } from "#app/evaluation/SummaryWarnings.tsx";
import { RunNotice } from "#app/moderation/RunNotice.tsx";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { ShutBar } from "#app/site/ShutBar.tsx";
import { findNotice } from "#app/text/notices.ts";
import { Diff } from "#app/ui/Diff.tsx";
import { Flash } from "#app/ui/Flash.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { diffWordings } from "#app/text/diff.ts";
import { Chapter, Specimen } from "./Chapter.tsx";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { NOW } from "./contributions.ts";

/** What the page says by itself. */
export function NoticesChapter() {
  return (
    <Chapter id="hinweise" title="Hinweise" lead="Die ersten Wörter sagen, was geschehen ist. Danach, was zu tun ist.">
      <Specimen title="Die fünf Töne">
        <div className="stack narrow">
          <Notice>
            <p>Neutral: zu Fassung 1 – dieser Absatz wurde seither geändert.</p>
          </Notice>
          <Notice tone="ok" title="Veröffentlicht.">
            <p>B-931 steht jetzt an Rn.&nbsp;33.</p>
          </Notice>
          <Notice tone="info" title="Der Beitrag bleibt stehen.">
            <p>Er verletzt keine Ziffer der Netiquette.</p>
          </Notice>
          <Notice tone="warn" title="Inzwischen geändert.">
            <p>Der Wortlaut ist neuer als der, den Sie gesehen haben. Es wurde nichts entschieden.</p>
          </Notice>
          <Notice tone="bad" title="Nicht gespeichert. Die Diskussion ist inzwischen geschlossen.">
            <p>Ihr Text steht unten, damit Sie ihn sichern können.</p>
          </Notice>
          <p className="kept">Das ist ein Text, der sich nicht speichern ließ. Er steht so da, wie er geschrieben wurde, und lässt sich kopieren.</p>
        </div>
      </Specimen>
      <Specimen title="Nach einer Handlung" note="Höchstens einer steht oben auf der Seite und wird vorgelesen. Was sich zurücknehmen lässt, bietet es eine Minute lang an.">
        <div className="narrow">
          <Flash {...findNotice(new URLSearchParams({ hinweis: "eingereicht" }))!} />
          <UndoBar undoable={{ decisionId: "d-931", number: "B-931", sentence: "B-931 ist veröffentlicht." }} />
          <RunNotice run={{ total: 12, byOutcome: [{ outcome: "publish", n: 10 }, { outcome: "return", n: 2 }] }} oldest="3 Stunden" />
        </div>
      </Specimen>
      <Specimen title="Was jemand wissen muss">
        <div className="stack narrow">
          <BanNotice ban={{ reason: "insult", explanation: "Drei Beiträge griffen Personen an.", endsAt: NOW + 7 * DAY_LENGTH }} />
          <SummaryWarnings newer={["B-901", "B-904"]} gone={[{ number: "B-907", state: "hidden" }]} reworded={["B-906"]} />
        </div>
      </Specimen>
      <Specimen title="Leer" note="Was fehlt und was man tun kann. Ein gestrichelter Rahmen heißt: Hier könnte etwas stehen.">
        <div className="empty">
          <h4>Kein Beitrag passt zu diesen Filtern.</h4>
          <p>
            Nehmen Sie einen Filter weg oder <a href="#hinweise">setzen Sie alle zurück</a>.
          </p>
        </div>
      </Specimen>
      <Specimen title="Änderungen in einem Text">
        <Diff pieces={diffWordings("Das schafft immer Verbindung.", "Das schafft nur dann Verbindung, wenn die Stunden reichen.")} />
      </Specimen>
      <Specimen title="Unter dem Kopf" note="Solange eine Phase läuft, steht hier in einem Satz, welche, bis wann und wie lange noch. Ist die Seite geschlossen, steht es auch hier. Die Arbeitsplätze zeigen keine Phase.">
        <ShutBar isSignedIn={false} permissions={[]} />
      </Specimen>
    </Chapter>
  );
}
