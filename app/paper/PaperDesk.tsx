import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { Field } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import type { DraftVersion } from "./draft-version.server.ts";

type PaperDeskProps = {
  published: { label: string; number: number; publishedAt: number | null } | null;
  draft: (Pick<DraftVersion, "id" | "label" | "importedAt" | "confirmedAt"> & { newEdition: boolean; summary: string }) | null;
  refused: { errors: { datei?: string[]; text?: string[] }; typed: { text: string } } | null;
};

/** Where the team brings in the text: what is under discussion, what waits, and the form for the next version. */
export function PaperDesk({ published, draft, refused }: PaperDeskProps) {
  const { datei = [], text = [] } = refused?.errors ?? {};
  return (
    <>
      <ErrorSummary title="Noch keine Vorschau" comfort="Es wurde nichts gespeichert." errors={toErrors({ datei, text })} fields={["datei", "text"]} />
      <header className="opening">
        <h1 className="title">Papier</h1>
        {published ? (
          <p className="lead">
            Zur Diskussion steht {setType(published.label)}, hier veröffentlicht am {toDay(published.publishedAt ?? 0)}. <a className="nowrap" href="/papier/fassungen">Alle Fassungen</a>
          </p>
        ) : (
          <p className="lead">Noch steht kein Papier zur Diskussion. Die erste Fassung wird nach der Vorschau mit dem Aufnehmen veröffentlicht.</p>
        )}
      </header>
      {draft && <Waiting draft={draft} />}
      <section className="block narrow" aria-labelledby="neu">
        <h2 id="neu">{published ? "Neue Fassung aufnehmen" : "Papier aufnehmen"}</h2>
        <form className="stack" method="post" action="/verwaltung/papier/vorschau" encType="multipart/form-data" noValidate>
          <Field id="datei" label="Datei" hint="Word (.docx) oder Markdown (.md), höchstens 10 Megabyte. Überschriften, Listen, Tabellen, Fußnoten und Hervorhebungen kommen mit, Bilder nicht." error={datei.join(" ") || undefined}>
            {(control) => <input {...control} type="file" name="datei" accept=".docx,.md,.markdown,.txt" />}
          </Field>
          <Field id="text" label="Oder der Text des Papiers" hint={<PaperHint />} error={text.join(" ") || undefined}>
            {(control) => <textarea {...control} name="text" rows={12} defaultValue={refused?.typed.text ?? ""} />}
          </Field>
          {draft && <p className="small">Der Entwurf oben wird ersetzt, wenn Sie nach der Vorschau aufnehmen.</p>}
          <div className="actions">
            <button className="btn">Vorschau ansehen</button>
          </div>
        </form>
      </section>
    </>
  );
}

/** Each sentence about the file stands on a line of its own, the first beside the field. */
function toErrors({ datei, text }: { datei: string[]; text: string[] }): Partial<Record<string, string>> {
  return Object.fromEntries([...datei.map((sentence, index) => [index === 0 ? "datei" : `datei-${index}`, sentence]), ...text.map((sentence) => ["text", sentence])]);
}

function PaperHint() {
  return (
    <>
      Markdown: <code>#</code> beginnt einen Abschnitt, <code>##</code> eine Zwischenüberschrift, jeder Block darunter ist ein Absatz. Teile und Weichenstellungen wählen Sie in der Vorschau. Keine Bilder, kein HTML.
    </>
  );
}

function Waiting({ draft }: { draft: NonNullable<PaperDeskProps["draft"]> }) {
  return (
    <section className="block narrow" aria-labelledby="entwurf">
      <h2 id="entwurf">Entwurf: {draft.label}</h2>
      <p className="meta">
        <span>aufgenommen am {toDayAndTime(draft.importedAt)}</span>
        <span>{draft.summary}</span>
      </p>
      {draft.confirmedAt === null ? (
        <p>Bevor diese Fassung erscheint, bestätigt jemand Absatz für Absatz, was worauf zurückgeht. Davon hängt ab, wo die Beiträge stehen.</p>
      ) : (
        <p>Der Vergleich ist bestätigt am {toDayAndTime(draft.confirmedAt)}. Mit dem Veröffentlichen gilt die neue Fassung; wer zu einem geänderten Absatz geschrieben hat, bekommt eine Mail.</p>
      )}
      {draft.newEdition && (
        <div className="space-top-m">
          <Notice tone="warn" title="Das wird eine Neuausgabe.">
            <p>Mit dem Veröffentlichen zählen alle Absätze von Rn.&nbsp;1 an neu. Gedruckte Randnummern gelten dann nur noch für die früheren Fassungen.</p>
          </Notice>
        </div>
      )}
      <div className="actions">
        {draft.confirmedAt !== null && (
          <form method="post" action="/verwaltung/papier/veroeffentlichen">
            <input type="hidden" name="fassung" value={draft.id} />
            <button className="btn">Veröffentlichen</button>
          </form>
        )}
        <a className={draft.confirmedAt === null ? "btn" : "btn btn--secondary"} href="/verwaltung/papier/vergleich">
          {draft.confirmedAt === null ? "Vergleichen und bestätigen" : "Vergleich ansehen"}
        </a>
        <form method="post" action="/verwaltung/papier/verwerfen">
          <button className="btn btn--secondary">Entwurf verwerfen</button>
        </form>
      </div>
    </section>
  );
}
