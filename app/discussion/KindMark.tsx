import type { Kind } from "#db/schema/sets.ts";
import { KIND_WORDS } from "#app/text/words.ts";
import { Mark } from "#app/ui/Mark.tsx";

export function KindMark({ kind }: { kind: Kind | null }) {
  if (!kind) return <span className="kind">Antwort</span>;
  return (
    <span className="kind">
      <Mark sign={kind} />
      {KIND_WORDS[kind].word}
    </span>
  );
}
