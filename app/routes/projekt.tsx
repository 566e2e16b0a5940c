import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { PROJECT_TOWNS, toMunicipalityFacts, toMunicipalityPath } from "#app/showcase/municipalities.ts";
import { ProjectPage } from "#app/site/ProjectPage.tsx";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Das Projekt"], path: "/projekt", description: "Was neun Klein- und Mittelstädte mit dem Deutschen Institut für Urbanistik von 2015 bis 2018 erprobt haben, wer dabei war und wer es gefördert hat." });

export function loader() {
  return page({ towns: PROJECT_TOWNS.map((town) => ({ name: town.name, path: toMunicipalityPath(town), facts: toMunicipalityFacts(town) })) });
}

export default function Project() {
  return <ProjectPage {...useLoaderData<typeof loader>()} />;
}
