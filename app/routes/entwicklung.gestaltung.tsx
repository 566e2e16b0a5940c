import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { page } from "#app/page.ts";
import { DesignPage } from "#app/site/design/DesignPage.tsx";
import { GermanyMap } from "#app/showcase/GermanyMap.tsx";
import { toMapMarks } from "#app/showcase/map.ts";
import { MunicipalityList } from "#app/showcase/MunicipalityList.tsx";
import { PROJECT_TOWNS } from "#app/showcase/municipalities.ts";
import { toTitle, unlisted } from "#app/title.ts";

export const meta: MetaFunction = () => [...toTitle("Gestaltung"), unlisted];

/** For those who build: where people discuss, it is not there. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.env.mode === "production") throw json(null, { status: 404 });
  return page({});
}

const TOWNS = PROJECT_TOWNS.slice(1, 4).map((town, place) => ({ ...town, count: place }));
const ELSEWHERE = { number: "B-905", municipality: null, land: "HE" as const, sizeClass: null, who: "", day: "", done: "", topics: [], since: null, helped: null, hindered: null, contact: null };
const MARKS = toMapMarks({ municipalities: TOWNS, examples: [ELSEWHERE] });

export default function Design() {
  return (
    <DesignPage
      showcase={
        <>
          <MunicipalityList municipalities={TOWNS} />
          <GermanyMap marks={MARKS} />
        </>
      }
    />
  );
}
