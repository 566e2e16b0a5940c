import type { Kind } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toShownPerson } from "#app/accounts/profile.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";

export type Preview = { kind: Kind | null; quote: string | null; who: string; html: string | null };

/** A draft as it would appear. Without HTML if it is nested too deep to appear at all. */
export function toPreview({ author, draft }: { author: Practitioner; draft: { kind: Kind | null; quote: string | null; body: string } }): Preview {
  const rendered = renderUntrusted(draft.body);
  return { kind: draft.kind, quote: draft.quote, who: toPersonLine(toShownPerson(author)), html: rendered.ok ? rendered.html : null };
}
