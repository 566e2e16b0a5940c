import { KindMark } from "#app/discussion/KindMark.tsx";
import type { WorkContribution } from "./section-work.ts";

/** What a contribution is; a reply says to which, since it stands apart from it here. */
export function WorkKind({ kind, answers }: Pick<WorkContribution, "kind" | "answers">) {
  return kind ? <KindMark kind={kind} /> : <span className="kind">Antwort auf {answers}</span>;
}
