import type { Part } from "#db/schema/sets.ts";
import { Html } from "#app/ui/Html.tsx";

type CitedPassageProps = { passage: { html: string; part: Part | null } | null };

/** The passage that something was written to, with the line of its part. */
export function CitedPassage({ passage }: CitedPassageProps) {
  if (!passage) return null;
  return (
    <div className="space-bottom" data-part={passage.part ?? ""}>
      <Html className="quote prose" html={passage.html} />
    </div>
  );
}

/** The same folded, beside a form: at hand without being in the way. */
export function PassageAtHand({ passage }: CitedPassageProps) {
  if (!passage) return null;
  return (
    <details className="wordings space-bottom">
      <summary>Der Absatz, um den es geht</summary>
      <CitedPassage passage={passage} />
    </details>
  );
}
