import { Mark } from "./Mark.tsx";

/** One thing a list is narrowed to, and where it is not. */
export type Chip = { word: string; to: string };

/** What a list is narrowed to; each leads to the list without it, the last one to the whole list. */
export function Chips({ chips, whole }: { chips: Chip[]; whole: string }) {
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Aktive Filter">
      {chips.map(({ word, to }) => (
        <li key={to}>
          <a className="chip" href={to}>
            {word}
            <span className="hidden"> – Filter entfernen</span>
            <Mark sign="cross" />
          </a>
        </li>
      ))}
      <li>
        <a className="chip chip--text" href={whole}>
          Alle Filter zurücksetzen
        </a>
      </li>
    </ul>
  );
}
