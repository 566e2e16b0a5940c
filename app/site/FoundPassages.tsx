import { setType } from "#app/text/typography.ts";
import type { ExcerptPiece } from "./excerpt.ts";
import type { FoundPassage } from "./search-paper.server.ts";

export function FoundPassages({ passages }: { passages: FoundPassage[] }) {
  return (
    <ol className="entries">
      {passages.map(({ sectionKey, sectionTitle, number, excerpt }) => (
        <li key={number}>
          <div className="entry">
            <p className="entry__where">
              <a href={`/papier/${sectionKey}#rn-${number}`}>{setType(`Rn. ${number}`)}</a>
              <span className="quiet"> · {sectionTitle}</span>
            </p>
            <Excerpt pieces={excerpt} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Pieces lie in their order for good, so their place is their key. */
function Excerpt({ pieces }: { pieces: ExcerptPiece[] }) {
  const keyed = pieces.map((piece, place) => ({ ...piece, key: String(place) }));
  return <p>{keyed.map(({ key, words, isFound }) => (isFound ? <mark key={key}>{words}</mark> : <span key={key}>{words}</span>))}</p>;
}
