import { Composer } from "#app/discussion/Composer.tsx";
import { FollowedList } from "#app/discussion/FollowedList.tsx";
import { FollowForm } from "#app/discussion/FollowForm.tsx";
import { PreviewNotice } from "#app/discussion/PreviewNotice.tsx";
import { SupportForm } from "#app/discussion/SupportForm.tsx";
import { DESK_KEYS } from "#app/moderation/keys.ts";
import { QuickDecision } from "#app/moderation/QuickDecision.tsx";
import { FIRST_TEMPLATES } from "#app/moderation/templates.ts";
import { PreferencesForm } from "#app/notifications/PreferencesForm.tsx";
import { SearchForm } from "#app/site/SearchForm.tsx";
import { FORMATTING, FORMATTING_TITLE } from "#app/text/formatting.ts";
import { Field } from "#app/ui/Field.tsx";
import { FormattingHelp } from "#app/ui/FormattingHelp.tsx";
import { KeysHelp } from "#app/ui/KeysHelp.tsx";
import { Chapter, Specimen } from "./Chapter.tsx";
import { OBJECTION } from "./contributions.ts";

/** What one presses. */
export function ButtonsChapter() {
  return (
    <Chapter id="knoepfe" title="Knöpfe" lead="Einer führt, höchstens. Er sagt Verb und Gegenstand, ist nie ausgegraut, und gefährlich ist nur ein Umriss.">
      <Specimen title="In einem Formular">
        <div className="actions">
          <button className="btn" type="button">
            Beitrag einreichen
          </button>
          <button className="btn btn--secondary" type="button">
            Als Entwurf speichern
          </button>
          <button className="btn btn--danger" type="button">
            Beitrag zurückziehen
          </button>
          <button className="btn btn--text" type="button">
            Entwurf löschen
          </button>
          <a href="#knoepfe">Abbrechen</a>
        </div>
      </Specimen>
      <Specimen title="Klein, in Listen, und gedrückt">
        <div className="actions">
          <button className="btn btn--small" type="button">
            Weiterschreiben
          </button>
          <button className="btn btn--small btn--secondary" type="button">
            Bleibt bestehen
          </button>
          <button className="btn btn--secondary" type="button" aria-pressed="true">
            Gedrückt
          </button>
          <button className="btn btn--secondary" type="button" aria-pressed="false">
            Nicht gedrückt
          </button>
        </div>
      </Specimen>
      <Specimen title="Unterstützen und folgen" note="Die Zahl steht hinter dem Punkt. Es ist keine Abstimmung: kein Pfeil, keine Rangliste.">
        <div className="actions">
          <SupportForm sectionKey="beispiel" passage={{ id: "p-71", number: "71", supports: 0, isSupported: false }} isSignedIn mayWrite />
          <SupportForm sectionKey="beispiel" passage={{ id: "p-72", number: "72", supports: 18, isSupported: true }} isSignedIn mayWrite />
          <SupportForm sectionKey="beispiel" passage={{ id: "p-73", number: "73", supports: 7, isSupported: false }} isSignedIn={false} mayWrite />
          <SupportForm sectionKey="beispiel" passage={{ id: "p-74", number: "74", supports: 4, isSupported: false }} isSignedIn={false} mayWrite={false} />
          <FollowForm action="/papier/beispiel/folgen" what="Rn. 71" isFollowed={false} />
          <FollowForm action="/papier/beispiel/folgen" what="Rn. 72" isFollowed />
        </div>
        <FollowedList followed={[{ words: "Rn. 72, Ein Abschnitt zum Ansehen", path: "/papier/beispiel#rn-72", action: "/papier/beispiel/folgen", fields: { rn: "72" } }]} />
      </Specimen>
      <Specimen title="Schnell entscheiden" note="Die beiden häufigsten Entscheidungen der Moderation und ihre Tasten. „Ablehnen“ klappt die Gründe auf.">
        <div className="narrow stack">
          <QuickDecision number="B-931" revisionId="r-931" query="" templates={FIRST_TEMPLATES} />
          <KeysHelp keys={DESK_KEYS} usesKeys returnTo="/entwicklung/gestaltung" />
        </div>
      </Specimen>
      <Specimen title="Mehr als schlichte Worte" note="Steht zugeklappt unter jedem Feld, dessen Text Markdown ist.">
        <div className="narrow">
          <FormattingHelp title={FORMATTING_TITLE} ways={FORMATTING} />
        </div>
      </Specimen>
    </Chapter>
  );
}

/** What one fills in, well and badly. */
export function FormsChapter() {
  return (
    <Chapter id="formulare" title="Formulare" lead="Immer in dieser Reihenfolge: Name, Hinweis, Fehler, Feld. Was freiwillig ist, sagt es; was sein muss, sagt nichts.">
      <Specimen title="Felder" note="Ein Fehler hat einen roten Balken, ein Zeichen und einen Satz, der sagt, was zu tun ist.">
        <div className="cols cols-2">
          <Field id="feld-organisation" label="Organisation" hint="Sie entscheiden, ob sie öffentlich erscheint." optional>
            {(control) => <input {...control} defaultValue="Stadt Ollerbrück" autoComplete="off" />}
          </Field>
          <Field id="feld-adresse" label="E-Mail-Adresse" error="Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de.">
            {(control) => <input {...control} defaultValue="jana.wendeborn" autoComplete="off" />}
          </Field>
          <Field id="feld-land" label="Bundesland" optional>
            {(control) => (
              <select {...control}>
                <option>Keine Angabe</option>
                <option>Niedersachsen</option>
              </select>
            )}
          </Field>
          <Field id="feld-code" label="Code" hint="Sechs Ziffern aus der Mail.">
            {(control) => <input {...control} className="code" inputMode="numeric" autoComplete="off" defaultValue="204816" />}
          </Field>
          <Field id="feld-text" label="Erläuterung">
            {(control) => <textarea {...control} name="explanation" className="textarea--short" placeholder="Leer steht hier nichts als ein leiser Hinweis." />}
          </Field>
          <Field id="feld-datei" label="Datei" hint="Word oder Markdown, höchstens 10 Megabyte.">
            {(control) => <input {...control} type="file" />}
          </Field>
        </div>
      </Specimen>
      <Specimen title="Schreiben, mit Fehlern" note="Die Fehlerübersicht sagt, was nicht geschehen ist, dann dass der Text noch da ist, dann jeden Fehler in der Reihenfolge der Seite. Der Seitentitel beginnt dann mit „Fehler“. Eine Auswahl ist eine Karte: Die ganze Fläche wählt.">
        <div className="narrow">
          <Composer
            sectionKey="beispiel"
            target={{ passage: "p-24", query: "24", words: "zu Rn. 24" }}
            places={[]}
            sentences={["Wer zwei Aufgaben hat, erfüllt keine ganz.", "Das gilt umso mehr, je kleiner die Stadt ist."]}
            typed={{ quote: OBJECTION.quote!, kind: "example", body: "Bei uns auch.", since: "Herbst 2016" }}
            errors={{ body: "Schreiben Sie mindestens 20 Zeichen; bisher sind es 13.", terms: "Ohne Ihr Einverständnis können wir den Beitrag nicht annehmen." }}
            asked={{ isFirst: true, changed: [] }}
            preview={null}
            draftId="entwurf-beispiel"
          />
        </div>
      </Specimen>
      <Specimen title="Vorschau">
        <div className="narrow">
          <PreviewNotice preview={{ kind: "objection", quote: OBJECTION.quote, who: OBJECTION.who, html: "<p>So sieht ein Beitrag aus, bevor er eingereicht ist.</p>" }} />
        </div>
      </Specimen>
      <Specimen title="Ankreuzen und wählen">
        <div className="narrow">
          <PreferencesForm typed={{ replies: "ja", digest: "weekly" }} errors={{}} />
        </div>
      </Specimen>
      <Specimen title="Suchen">
        <SearchForm words="stelle" />
      </Specimen>
    </Chapter>
  );
}
