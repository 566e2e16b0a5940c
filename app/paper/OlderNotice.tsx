import { Notice } from "#app/ui/Notice.tsx";

/** Above what no longer holds: so that nobody quotes it for what does. `here` is the same place in the newest version. */
export function OlderNotice({ version, here, word }: { version: { number: number; label: string }; here: string; word: string }) {
  return (
    <div className="narrow">
      <Notice title={`Sie lesen eine frühere Fassung: ${version.label}.`}>
        <p>
          <a href={here}>{word}</a> · <a href={`/papier/vergleich?von=${version.number}`}>Was sich seither geändert hat</a>
        </p>
      </Notice>
    </div>
  );
}
