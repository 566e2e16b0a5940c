import { type Chip, Chips } from "#app/ui/Chips.tsx";

type FilterLineProps = { all: string; found: number; chips: Chip[]; whole: string };

/** How much there is, how much of it the filters leave, and each filter with the way to be rid of it. */
export function FilterLine({ all, found, chips, whole }: FilterLineProps) {
  return (
    <div className="between">
      <p>
        <b className="num">
          {all}
          {chips.length > 0 && ` · gefiltert: ${found}`}
        </b>
      </p>
      <Chips chips={chips} whole={whole} />
    </div>
  );
}
