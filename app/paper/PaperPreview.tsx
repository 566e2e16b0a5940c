import { toGermanNumber } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { PreviewSection } from "./PreviewSection.tsx";
import type { FrontFields } from "./choices.ts";
import { isReady, type Preview } from "./preview.ts";

type PaperPreviewProps = { preview: Preview; isFirst: boolean; hasDraft: boolean };

/** What a file or a text would become: what is wrong, what to choose, and the text itself to be changed. */
export function PaperPreview({ preview, isFirst, hasDraft }: PaperPreviewProps) {
  const { problems, errors, remarks, sections } = preview;
  return (
    <>
      <ErrorSummary title="So lässt sich der Text noch nicht aufnehmen" comfort="Es wurde nichts gespeichert. Der Text steht unten und lässt sich dort ändern." errors={{ ...errors, ...Object.fromEntries(problems.map((sentence, index) => [`stelle-${index}`, sentence])) }} fields={Object.keys(FRONT_WORDS)} />
      <header className="opening">
        <h1 className="title">Vorschau</h1>
        <p className="lead">{isReady(preview) ? "Der Text lässt sich aufnehmen. Gespeichert ist noch nichts." : "Gespeichert ist noch nichts."}</p>
        <p className="meta">{describe(preview)}</p>
      </header>
      {remarks.length > 0 && <Remarks remarks={remarks} />}
      <form method="post" action="/verwaltung/papier/aufnehmen" noValidate>
        <input type="hidden" name="text" value={preview.text} />
        <section className="block narrow" aria-labelledby="angaben">
          <h2 id="angaben">Angaben zur Fassung</h2>
          <FrontPart front={preview.front} errors={errors} />
        </section>
        <section className="block narrow" aria-labelledby="abschnitte">
          <h2 id="abschnitte">Teile und Weichenstellungen</h2>
          {sections.map((section) => <PreviewSection key={section.place} section={section} />)}
        </section>
        <div className="narrow">
          {hasDraft && <p className="small">Der Entwurf, der schon da ist, wird dadurch ersetzt.</p>}
          <div className="actions">
            <button className="btn">{isFirst ? "Aufnehmen und veröffentlichen" : "Als Entwurf aufnehmen"}</button>
            <a href="/verwaltung/papier">Zurück, ohne aufzunehmen</a>
          </div>
        </div>
      </form>
      <TextPart text={preview.text} />
    </>
  );
}

function describe({ sections, footnotes }: Preview): string {
  const passages = sections.flatMap((section) => section.passages);
  const count = (many: number, one: string, more: string) => `${toGermanNumber(many)} ${many === 1 ? one : more}`;
  const marked = passages.filter(({ weichenstellung }) => weichenstellung).length;
  return [count(sections.length, "Abschnitt", "Abschnitte"), count(passages.length, "Absatz", "Absätze"), count(footnotes, "Fußnote", "Fußnoten"), count(marked, "Weichenstellung", "Weichenstellungen")].join(" · ");
}

function Remarks({ remarks }: { remarks: string[] }) {
  return (
    <div className="narrow">
      <Notice tone="info" title="Beim Lesen der Datei fiel auf">
        <ul className="plain-list">
          {remarks.map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ul>
      </Notice>
    </div>
  );
}

const FRONT_WORDS: Record<keyof FrontFields, string> = { title: "Titel", subtitle: "Untertitel", version: "Fassung", date: "Datum", authors: "Verfasser", source: "Quelle" };
const HINTS: Partial<Record<keyof FrontFields, string>> = { version: "Wie sie heißt, z. B. „Fassung 2“. Leer bekommt sie die nächste Nummer.", date: "Wie es erscheinen soll, z. B. 2018-09-03 oder Herbst 2018." };

function FrontPart({ front, errors }: Pick<Preview, "front" | "errors">) {
  return Object.entries(FRONT_WORDS).map(([name, word]) => (
    <Field key={name} id={name} label={word} hint={HINTS[name as keyof FrontFields]} error={errors[name]} optional={name !== "title"}>
      {(control) => <input {...control} name={name} defaultValue={front[name as keyof FrontFields]} autoComplete="off" />}
    </Field>
  ));
}


function TextPart({ text }: { text: string }) {
  return (
    <section className="block narrow" aria-labelledby="bearbeiten">
      <h2 id="bearbeiten">Text bearbeiten</h2>
      <form method="post" action="/verwaltung/papier/vorschau" noValidate>
        <Field id="text" label="Der ganze Text in Markdown" hint="Was Sie oben gewählt und noch nicht aufgenommen haben, geht beim neuen Prüfen verloren. Ändern Sie zuerst den Text, dann wählen Sie.">
          {(control) => <textarea {...control} name="text" rows={18} defaultValue={text} spellCheck={false} />}
        </Field>
        <div className="actions">
          <button className="btn btn--secondary">Geänderten Text prüfen</button>
        </div>
      </form>
    </section>
  );
}
