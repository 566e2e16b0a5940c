import { toDay } from "#app/text/dates.ts";
import { Html } from "#app/ui/Html.tsx";
import { type ShownSummary, toNewerWords } from "./summary.ts";

/** What the team makes of all that was said about a section, and as of when. */
export function PublicSummary({ title, summary: { html, basis, asOf, newer } }: { title: string; summary: ShownSummary }) {
  return (
    <div className="summary">
      <h3>
        Zusammenfassung<span className="hidden"> zu „{title}“</span>
      </h3>
      <Html className="words" html={html} />
      <p className="xsmall quiet">
        Die Zusammenfassung {basis}. Stand: {toDay(asOf)}. {toNewerWords(newer)}
      </p>
    </div>
  );
}
