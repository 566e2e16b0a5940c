import type { Disposition } from "#db/schema/sets.ts";
import { DISPOSITION_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";

export function DispositionBadge({ disposition }: { disposition: Disposition }) {
  return <Badge sign={disposition} word={DISPOSITION_WORDS[disposition].word} />;
}
