import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Reason } from "#db/schema/sets.ts";
import { CLAUSES } from "#app/moderation/clauses.ts";
import { page } from "#app/page.ts";
import { FixedPage } from "#app/site/FixedPage.tsx";
import { NetiquetteVersions, VersionInForce } from "#app/site/NetiquetteVersions.tsx";
import before from "#app/site/texts/netiquette-vorab.md?raw";
import after from "#app/site/texts/netiquette-danach.md?raw";
import { renderTrusted } from "#app/text/render-trusted.server.ts";
import { REASON_WORDS, toClauseNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";
import { Html } from "#app/ui/Html.tsx";

export const meta: MetaFunction = () => toTitle("Netiquette");

export function loader() {
  return page({ before: renderTrusted(before), after: renderTrusted(after) });
}

export default function Netiquette() {
  const words = useLoaderData<typeof loader>();
  return (
    <FixedPage title="Netiquette" under={<VersionInForce />} html={words.before}>
      <ol className="clauses">
        {(Object.keys(CLAUSES) as Reason[]).map((reason) => (
          <li key={reason} id={`ziffer-${toClauseNumber(reason)}`}>
            <h3>
              Ziffer {toClauseNumber(reason)}: {CLAUSES[reason].title}
            </h3>
            <p>{CLAUSES[reason].text}</p>
            <p className="small quiet">
              Grund in Entscheidungen: „{REASON_WORDS[reason]}“{CLAUSES[reason].onlyFor === "return" && " (nur beim Zurückgeben)"}
            </p>
          </li>
        ))}
      </ol>
      <Html className="legal" html={words.after} />
      <NetiquetteVersions />
    </FixedPage>
  );
}
