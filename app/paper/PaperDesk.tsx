import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { Field } from "#app/ui/Field.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import type { DraftVersion } from "./draft-version.server.ts";

type PaperDeskProps = {
  published: { label: string; number: number; publishedAt: number | null } | null;
  draft: (Pick<DraftVersion, "id" | "label" | "importedAt" | "confirmedAt"> & { summary: string }) | null;
  refused: { errors: Partial<Record<string, string>>; typed: Partial<Record<string, string>> } | null;
};

/** Where the team brings in the text: what is under discussion, what waits, and the form for the next version. */
export function PaperDesk({ published, draft, refused }: PaperDeskProps) {
  const errors = refused?.errors ?? {};
  return (
    <>
      <ErrorSummary title="Nicht aufgenommen" errors={errors} fields={["text"]} />
      <header className="opening">
        <h1>Papier</h1>
        {published ? (
          <p className="lead">
            Zur Diskussion steht {published.label}, veröffentlicht am {toDay(published.publishedAt ?? 0)}. <a href="/papier/fassungen">Alle Fassungen</a>
          </p>
        ) : (
          <p className="lead">Noch steht kein Papier zur Diskussion. Die erste Fassung wird mit dem Aufnehmen veröffentlicht.</p>
        )}
      </header>
      {draft && <Waiting draft={draft} />}
      <section className="block narrow" aria-labelledby="neu">
        <h2 id="neu">{published ? "Neue Fassung aufnehmen" : "Papier aufnehmen"}</h2>
        <form className="stack" method="post" action="/verwaltung/papier" noValidate>
          <Field id="text" label="Text des Papiers" hint={<PaperHint />} error={errors.text}>
            {(control) => <textarea {...control} name="text" rows={16} defaultValue={refused?.typed.text ?? ""} />}
          </Field>
          {draft && <p className="small">Der Entwurf oben wird dadurch ersetzt.</p>}
          <div className="actions">
            <button className="btn">{published ? "Aufnehmen und vergleichen" : "Aufnehmen und veröffentlichen"}</button>
          </div>
        </form>
      </section>
    </>
  );
}

function PaperHint() {
  return <>Markdown mit Vorspann: „# Titel {"{#schluessel part=obstacles}"}“ beginnt einen Abschnitt, „##“ eine Zwischenüberschrift, jeder Block darunter ist ein Absatz. Eine Weichenstellung endet auf {"{.weichenstellung}"}. Keine Bilder, kein HTML.</>;
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
