import { useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Permission } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { Diff } from "#app/ui/Diff.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { FixedPage } from "./FixedPage.tsx";
import { LEGAL_PAGES, toEditPath } from "./legal-pages.ts";
import { toEntryCount } from "./open-entries.ts";
import type { LegalPageRead } from "./read-legal-page.server.ts";
import { VersionList } from "./VersionList.tsx";

/** A legal page in the wording that holds, or in a former one. */
export function LegalPage({ page, html, number, since, versions, missing, former, children }: LegalPageRead & { children?: ReactNode }) {
  const { slug, title } = LEGAL_PAGES[page];
  return (
    <FixedPage
      title={title}
      under={
        <>
          <p className="meta">
            <span>
              Fassung {number}, {former ? `galt vom ${toDay(since)} bis ${toDay(former.until)}` : `gilt seit ${toDay(since)}`}
            </span>
            {former ? <a href={`/${slug}`}>Zur heutigen Fassung {former.inForce}</a> : <a href="#fassungen">Fassungen</a>}
          </p>
          <Incomplete page={page} missing={missing} />
        </>
      }
      html={html}
    >
      {former && <Difference pieces={former.pieces} from={number} to={former.inForce} />}
      {children}
      <VersionList slug={slug} versions={versions} />
    </FixedPage>
  );
}

/** What is still open is said to everybody, and where to fill it in to those who can. */
function Incomplete({ page, missing }: Pick<LegalPageRead, "page" | "missing">) {
  const { permissions = [] } = (useRouteLoaderData("root") ?? {}) as { permissions?: Permission[] };
  const edit = permissions.includes("admin") && <a href={toEditPath(page)}>Text bearbeiten</a>;
  if (missing === 0) return edit && <p className="small">{edit}</p>;
  return (
    <Notice title={`Hier ${missing === 1 ? "fehlt" : "fehlen"} noch ${toEntryCount(missing)}.`}>
      <p>Im Text steht dort „noch einzutragen“. {edit}</p>
    </Notice>
  );
}

function Difference({ pieces, from, to }: { pieces: Parameters<typeof Diff>[0]["pieces"]; from: number; to: number }) {
  return (
    <section className="block" aria-labelledby="unterschied">
      <h2 id="unterschied">
        Was von Fassung {from} zu Fassung {to} anders wurde
      </h2>
      <Notice>
        <p>Gestrichen ist, was heute nicht mehr gilt; unterstrichen ist, was seither dazukam.</p>
      </Notice>
      <Diff pieces={pieces} />
    </section>
  );
}
