import { Fragment } from "react";
import { Notice } from "#app/ui/Notice.tsx";
import { GONE_WORDS } from "./citations.ts";
import type { FoundSummary } from "./find-summary.server.ts";
import { toNewerWords } from "./summary.ts";

/** Why the team may want to read its summary again. */
export function SummaryWarnings({ newer, gone, reworded }: Pick<NonNullable<FoundSummary["newest"]>, "newer" | "gone" | "reworded">) {
  if (newer.length + gone.length + reworded.length === 0) return null;
  return (
    <Notice tone="warn" title="Lesen Sie die Zusammenfassung noch einmal.">
      {newer.length > 0 && (
        <p>
          {toNewerWords(newer.length)} <Numbers numbers={newer} />
        </p>
      )}
      {reworded.length > 0 && (
        <p>
          Seither geändert: <Numbers numbers={reworded} />
        </p>
      )}
      {gone.length > 0 && <p>Nicht mehr zu lesen: {gone.map(({ number, state }) => `${number} (${GONE_WORDS[state as keyof typeof GONE_WORDS]})`).join(", ")}. Vor dem nächsten Speichern müssen diese Nummern aus dem Text.</p>}
    </Notice>
  );
}

const MOST_LINKED = 20;

function Numbers({ numbers }: { numbers: string[] }) {
  return (
    <>
      {numbers.slice(0, MOST_LINKED).map((number, at) => (
        <Fragment key={number}>
          {at > 0 && ", "}
          <a href={`/beitraege/${number}`}>{number}</a>
        </Fragment>
      ))}
      {numbers.length > MOST_LINKED && ` und ${numbers.length - MOST_LINKED} weitere`}
    </>
  );
}
