import type { Part } from "#db/schema/sets.ts";
import { PART_WORDS } from "#app/text/words.ts";

/** Letter, name and line of a part: never colour alone. */
export function PartLabel({ part, short }: { part: Part; short?: boolean }) {
  const { letter, title } = PART_WORDS[part];
  return (
    <span className="part" data-part={part}>
      <i aria-hidden="true">{letter}</i>
      {short ? title : `Teil ${letter} · ${title}`}
    </span>
  );
}
