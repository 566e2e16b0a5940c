import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { PROJECT_TOWNS, toMunicipalityFacts, toMunicipalityPath } from "#app/showcase/municipalities.ts";
import { ProjectPage } from "#app/site/ProjectPage.tsx";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Das Projekt");

export function loader() {
  return page({ towns: PROJECT_TOWNS.map((town) => ({ name: town.name, path: toMunicipalityPath(town), facts: toMunicipalityFacts(town) })) });
}

export default function Project() {
  return <ProjectPage {...useLoaderData<typeof loader>()} />;
}
