import { Html } from "#app/ui/Html.tsx";

export type Dropped = { number: string; html: string; version: number };

/** What the newest version no longer has: Randnummern that fell away, and what was said about them and stayed. */
export function Former({ dropped, html }: { dropped: Dropped[]; html: string }) {
  if (dropped.length === 0 && html === "") return null;
  return (
    <section className="section-contributions" id="fruehere-fassungen" aria-labelledby="fruehere-titel">
      <h2 id="fruehere-titel">Zu früheren Fassungen</h2>
      <p className="quiet small">Diese Absätze stehen nicht mehr im Papier. Was zu ihnen gesagt wurde, bleibt.</p>
      {dropped.map(({ number, html: words, version }) => (
        <details key={number} id={`rn-${number}`}>
          <summary>
            Rn. {number} (entfallen), zuletzt in Fassung {version}
          </summary>
          <Html className="prose" html={words} />
        </details>
      ))}
      {html && <Html className="stack space-top-m" html={html} />}
    </section>
  );
}
