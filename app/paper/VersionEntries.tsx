import { toDay, toDayFromIso } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { PublishedVersion } from "./compare-versions.server.ts";

/** Every version with what it changed, the newest first. */
export function VersionEntries({ versions }: { versions: PublishedVersion[] }) {
  if (versions.length === 0) return <p className="empty">Sobald das Projektteam das Papier eingestellt hat, stehen hier seine Fassungen.</p>;
  return (
    <ol className="entries">
      {versions.map((version, index) => (
        <li key={version.id}>
          <div className="entry">
            <p className="entry__where">{index === 0 ? <Badge sign="check" word="gilt heute" tone="ok" /> : <Badge sign="clock" word="frühere Fassung" />}</p>
            <div>
              <h2 className="contents">{version.label}</h2>
              <p className="meta">
                {version.datedOn && <span>Stand {toDayFromIso(version.datedOn)}</span>}
                <span>veröffentlicht am {toDay(version.publishedAt ?? 0)}</span>
                {version.editorial === 1 && <span>redaktionell</span>}
                {version.newEdition === 1 && <span>Neuausgabe</span>}
              </p>
              {version.newEdition === 1 && <p>Mit dieser Fassung zählen die Randnummern neu. Eine Rn. aus einer früheren Fassung kann hier ein anderer Absatz sein; was sie meint, zeigt die Fassung, aus der sie stammt.</p>}
              {version.changeNote && <p className="space-top-s narrower">{version.changeNote}</p>}
              <p className="row small">
                <a href={index === 0 ? "/papier" : `/papier?fassung=${version.number}`}>
                  Lesen<span className="hidden">: {version.label}</span>
                </a>
                {versions[index + 1] && (
                  <a href={`/papier/vergleich?von=${versions[index + 1]!.number}&nach=${version.number}`}>
                    Vergleich mit {versions[index + 1]!.label}
                    <span className="hidden">: {version.label}</span>
                  </a>
                )}
              </p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
