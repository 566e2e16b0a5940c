import { AbsorbedNumber } from "#app/paper/AbsorbedNumber.tsx";
import type { Absorbed, Dropped } from "#app/paper/gone-numbers.ts";
import { Html } from "#app/ui/Html.tsx";

/** What the newest version no longer has here: Randnummern that fell away or went into another section, and what was said about them and stayed. */
export function Former({ dropped, absorbed, html }: { dropped: Dropped[]; absorbed: Absorbed[]; html: string }) {
  if (dropped.length === 0 && absorbed.length === 0 && html === "") return null;
  return (
    <section className="section-contributions" id="fruehere-fassungen" aria-labelledby="fruehere-titel">
      <h2 id="fruehere-titel">Zu früheren Fassungen</h2>
      <p className="quiet small">Diese Absätze stehen nicht mehr in diesem Abschnitt. Was zu ihnen gesagt wurde, bleibt.</p>
      {absorbed.map((gone) => (
        <AbsorbedNumber key={gone.number} {...gone} />
      ))}
      {dropped.map(({ number, html: words, version, isFormerCount }) => (
        <details key={`${version}-${number}`} id={isFormerCount ? `fassung-${version}-rn-${number}` : `rn-${number}`}>
          <summary>{isFormerCount ? `Rn.\u00a0${number} der Fassung ${version} (entfallen, vor der Neuausgabe)` : `Rn.\u00a0${number} (entfallen), zuletzt in Fassung ${version}`}</summary>
          <Html className="prose" html={words} />
        </details>
      ))}
      {html && <Html className="stack space-top-m" html={html} />}
    </section>
  );
}
