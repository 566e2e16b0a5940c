import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOutline } from "#app/discussion/read-outline.server.ts";
import { page } from "#app/page.ts";
import { type OutlineSection, toNumberRange } from "#app/paper/outline.ts";
import { OlderNotice } from "#app/paper/OlderNotice.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { readOlderOutline } from "#app/paper/older-section.server.ts";
import { VersionMeta } from "#app/paper/VersionMeta.tsx";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { toContributionCount } from "#app/text/words.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { toPublicMeta } from "#app/title.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, ...place }) => toPublicMeta(place, { title: ["Papier"], path: `/papier${data?.query ?? ""}`, description: "Das Positionspapier „Integration in Bewegung bringen“, Abschnitt für Abschnitt zur Diskussion gestellt.", feed: SITE_FEED });

export function loader({ request, context: { db } }: LoaderFunctionArgs) {
  const fassung = Number(new URL(request.url).searchParams.get("fassung"));
  const older = fassung > 0 ? readOlderOutline(db, fassung) : undefined;
  if (older) return page({ version: older.version, outline: older.outline.map((section) => ({ ...section, total: 0, replies: 0 })), query: `?fassung=${older.version.number}` });
  const version = findPublishedVersion(db);
  return page({ version: version ?? null, outline: version ? readOutline(db, { version, sections: listSections(db, version) }) : [], query: "" });
}

export default function Paper() {
  const { version, outline, query } = useLoaderData<typeof loader>();
  if (!version) return <NotYet />;
  return (
    <>
      {query && <Crumbs trail={[{ to: "/papier", word: "Papier" }, { to: "/papier/fassungen", word: "Fassungen" }]} here={version.label} />}
      <header className="opening">
        <h1>{version.title}</h1>
        {version.subtitle && <p className="lead">{version.subtitle}</p>}
        <p className="meta">
          {version.authors && <span>{version.authors}</span>}
          <VersionMeta version={version} />
          <a href="/papier/fassungen">Alle Fassungen</a>
        </p>
      </header>
      {query && <OlderNotice version={version} here="/papier" word="Zur geltenden Fassung" />}
      <ol className="entries entries--tight contents-list">
        {outline.map((section, index) => (
          <ContentsEntry key={section.key} section={section} query={query} isNewPart={section.part !== outline[index - 1]?.part} />
        ))}
      </ol>
    </>
  );
}

/** The part is named where it begins. */
function ContentsEntry({ section, query, isNewPart }: { section: OutlineSection; query: string; isNewPart: boolean }) {
  const { key, title, part, numbers, total, replies } = section;
  return (
    <li data-part={part ?? ""}>
      <div className="entry">
        {part && isNewPart && (
          <p className="entry__where">
            <PartLabel part={part} />
          </p>
        )}
        <div>
          <h2 className="contents">
            <a href={`/papier/${key}${query}`}>{title}</a>
          </h2>
          <p className="meta">
            <span>{toNumberRange(numbers)}</span>
            {query === "" && <span>{total === 0 ? "noch kein Beitrag" : toContributionCount(total, replies)}</span>}
          </p>
        </div>
      </div>
    </li>
  );
}

function NotYet() {
  return (
    <>
      <header className="opening">
        <h1>Papier</h1>
      </header>
      <div className="empty">
        <h2>Das Papier ist noch nicht da.</h2>
        <p>
          Sobald das Projektteam es eingestellt hat, lesen Sie es hier. Bis dahin: <a href="/projekt">worum es im Projekt geht</a> und <a href="/mitmachen">wie Sie mitmachen</a>.
        </p>
      </div>
    </>
  );
}
