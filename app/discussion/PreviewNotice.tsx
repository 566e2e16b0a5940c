import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { KindMark } from "./KindMark.tsx";
import type { Preview } from "./preview.server.ts";

/** What was typed so far, as it would appear; above the form, which still holds it. */
export function PreviewNotice({ preview, isReply = false }: { preview: Preview | null; isReply?: boolean }) {
  if (!preview) return null;
  const { kind, quote, who, html } = preview;
  return (
    <section className="preview" id="vorschau" aria-labelledby="vorschau-titel">
      <h3 id="vorschau-titel">Vorschau</h3>
      <p className="hint">So würde Ihr Text erscheinen. Er ist als Entwurf gespeichert und noch nicht eingereicht.</p>
      {html === null ? (
        <Notice tone="bad" title="Die Formatierung ist zu tief verschachtelt.">
          <p>Vereinfachen Sie Listen und Zitate.</p>
        </Notice>
      ) : (
        <div className="contribution">
          <p className="contribution__head">{kind || isReply ? <KindMark kind={kind} /> : <span className="quiet">Beitragsart noch nicht gewählt</span>}</p>
          <p className="contribution__who">{who}</p>
          {quote && <blockquote className="quote">{quote}</blockquote>}
          <Html className="contribution__body" html={html} />
        </div>
      )}
    </section>
  );
}
