import { PartLabel } from "#app/paper/PartLabel.tsx";
import { toContributionCount } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { readSectionWork } from "./read-section-work.server.ts";
import { toWorkPath } from "./section-work.ts";
import { SUMMARY_STATE_WORDS, type SummaryStanding, toNewerWords, toReleaseWords, toSummaryPath } from "./summary.ts";

type WorkOpeningProps = Pick<NonNullable<ReturnType<typeof readSectionWork>>, "section" | "progress" | "summary">;

/** How far the work on a section is, and the ways on from there. */
export function WorkOpening({ section, progress: { total, replies, answered, drafts }, summary }: WorkOpeningProps) {
  return (
    <header className="opening">
      {section.part && (
        <p>
          <PartLabel part={section.part} />
        </p>
      )}
      <h1 className="title">{section.title}</h1>
      <p className="meta">
        <span>{toContributionCount(total, replies)}</span>
        <span>
          {answered} von {total} mit Erwiderung
        </span>
        <span>{drafts === 1 ? "1 Erwiderung im Entwurf" : `${drafts} Erwiderungen im Entwurf`}</span>
        <a href={`/papier/${section.key}`}>Abschnitt lesen</a>
      </p>
      <SummaryNote sectionKey={section.key} {...summary} />
      {(drafts > 0 || isDrafted(summary)) && (
        <p className="actions">
          <a className="btn" href={`${toWorkPath(section.key)}/veroeffentlichen`} data-key="v">
            {toReleaseWords(drafts, isDrafted(summary))} …
          </a>
        </p>
      )}
    </header>
  );
}

function SummaryNote({ sectionKey, state, newer, changed }: SummaryStanding & { sectionKey: string }) {
  return (
    <p className="row small">
      <span>Zusammenfassung: {SUMMARY_STATE_WORDS[state]}</span>
      {newer > 0 && <Badge tone="warn" sign="alert" word={toNewerWords(newer)} />}
      {changed > 0 && <Badge tone="warn" sign="pen" word={changed === 1 ? "1 zitierter Beitrag seither geändert" : `${changed} zitierte Beiträge seither geändert`} />}
      <a href={toSummaryPath(sectionKey)} data-key="z">
        {state === "none" ? "Zusammenfassung schreiben" : "Zusammenfassung ansehen und ändern"}
      </a>
    </p>
  );
}

function isDrafted({ state }: SummaryStanding): boolean {
  return state === "draft" || state === "changed";
}
