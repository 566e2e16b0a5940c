import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import type { FoundSummary } from "./find-summary.server.ts";
import { toSummaryPath } from "./summary.ts";
import { type RefusedSummary, SummaryForm } from "./SummaryForm.tsx";
import { SummarySources } from "./SummarySources.tsx";
import { SummaryWarnings } from "./SummaryWarnings.tsx";
import { SectionTask } from "./TaskFrame.tsx";
import { VersionNote } from "./VersionNote.tsx";
import { findReleased } from "./versions.ts";

type SummaryPageProps = FoundSummary & { openedAt: number; refused: RefusedSummary | null };

/** A section's summary to read, change, release or discard. */
export function SummaryPage(props: SummaryPageProps) {
  const { section, newest, former, refused } = props;
  return (
    <SectionTask section={section} here="Zusammenfassung" isWide>
      <div className="cols cols-main">
        <div>
          <ErrorSummary title="Die Zusammenfassung ist noch nicht gespeichert" typed={refused?.typed} errors={refused?.errors ?? {}} fields={["body"]} />
          <Opening {...props} />
          {newest && <SummaryWarnings {...newest} />}
          {refused?.isStale && newest ? (
            <Notice tone="warn" title="Inzwischen hat jemand diese Fassung gespeichert:">
              <p className="kept">{newest.body}</p>
            </Notice>
          ) : (
            newest && !refused && <Html className="words summary" html={newest.html} />
          )}
          <SummaryForm {...props} />
          {newest?.releasedAt === null && !refused && <WaysOut {...props} version={newest.id} />}
          {former.length > 0 && <Former former={former} />}
        </div>
        {props.sources.length > 0 && <SummarySources {...props} />}
      </div>
    </SectionTask>
  );
}

function Opening({ section, newest, former }: SummaryPageProps) {
  return (
    <header className="opening">
      <h1 className="title">Zusammenfassung zu „{section.title}“</h1>
      {newest && (
        <VersionNote versions={[newest, ...former]}>
          <span>{newest.basis}</span>
        </VersionNote>
      )}
    </header>
  );
}

function WaysOut({ section, seen, version, former }: SummaryPageProps & { version: string }) {
  const path = toSummaryPath(section.key);
  return (
    <div className="actions space-top-l">
      <form method="post" action={`${path}/veroeffentlichen`}>
        <input type="hidden" name="seen" value={seen ?? ""} />
        <button className="btn btn--secondary">Gespeicherten Entwurf veröffentlichen</button>
      </form>
      <form method="post" action={`${path}/verwerfen`}>
        <input type="hidden" name="version" value={version} />
        <button className="btn btn--danger">Entwurf verwerfen</button>
      </form>
      <p className="hint">
        Mit den nächsten Erwiderungen des Abschnitts geht der Entwurf von selbst hinaus.{findReleased(former) && " Wenn Sie ihn verwerfen, gilt weiter, was veröffentlicht ist."}
      </p>
    </div>
  );
}

function Former({ former }: { former: FoundSummary["former"] }) {
  return (
    <details className="wordings">
      <summary>Frühere Fassungen: {former.length}</summary>
      <ol className="list">
        {former.map(({ id, n, writtenAt, releasedAt, body }) => (
          <li key={id}>
            <p className="small quiet">
              Fassung {n}, {toDayAndTime(writtenAt)}
              {releasedAt !== null && `, veröffentlicht am ${toDay(releasedAt)}`}
            </p>
            <p className="kept">{body}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
