import type { Kind } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toShownPerson } from "#app/accounts/profile.ts";
import { toExampleDetails, type TypedDetails } from "./example-details.ts";
import { renderWording } from "./example-details.server.ts";

export type Preview = { kind: Kind | null; quote: string | null; who: string; html: string | null };

/** A draft as it would appear. Without HTML if it is nested too deep to appear at all. */
export function toPreview({ author, draft }: { author: Practitioner; draft: { kind: Kind | null; quote: string | null; body: string; details: TypedDetails | null } }): Preview {
  const rendered = renderWording({ body: draft.body, details: draft.kind === "example" ? toExampleDetails(draft.details ?? {}) : null });
  return { kind: draft.kind, quote: draft.quote, who: toPersonLine(toShownPerson(author)), html: rendered.ok ? rendered.html : null };
}
