import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { MunicipalityPage } from "#app/showcase/MunicipalityPage.tsx";
import { readMunicipality } from "#app/showcase/read-municipality.server.ts";
import { findExamplePath } from "#app/showcase/writing-path.server.ts";
import { toErrorTitle, toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error, ...place }) =>
  data ? toPublicMeta(place, { title: [data.municipality.name, "Schaufenster"], path: `/schaufenster/${data.municipality.slug}`, description: `Praxisbeispiele aus ${data.municipality.name}, erzählt von Fachleuten.` }) : toErrorTitle(error);

export function loader({ params, context: { db, now } }: LoaderFunctionArgs) {
  const found = readMunicipality(db, params.municipality ?? "");
  if (!found) throw json(null, { status: 404 });
  return page({ ...found, writingPath: findExamplePath(db, now()) });
}

export default function Municipality() {
  return <MunicipalityPage {...useLoaderData<typeof loader>()} />;
}
