import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { toFilterQuery } from "#app/discussion/contribution-filter.ts";
import { page } from "#app/page.ts";
import { toMapMarks } from "#app/showcase/map.ts";
import { readShowcase } from "#app/showcase/read-showcase.server.ts";
import { narrowShowcase, parseShowcaseFilter, toExamplesBefore, toShowcaseFields } from "#app/showcase/showcase-filter.ts";
import { ShowcasePage } from "#app/showcase/ShowcasePage.tsx";
import { findExamplePath } from "#app/showcase/writing-path.server.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Schaufenster"], path: "/schaufenster", description: "Was Städte und Gemeinden selbst auf den Weg gebracht haben, erzählt von Fachleuten aus der Praxis: als Liste und auf der Karte." });

export function loader({ request, context: { db, now } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const whole = readShowcase(db);
  const fields = toShowcaseFields(whole);
  const filter = parseShowcaseFilter(searchParams, fields);
  const { municipalities, examples } = narrowShowcase(whole, filter);
  const { shown, next } = toExamplesBefore(examples, searchParams.get("ab"));
  return page({
    fields, filter, municipalities, examples: shown, marks: toMapMarks({ municipalities, examples }), total: examples.length,
    next: next === null ? null : `/schaufenster${toFilterQuery(filter, [next])}#beispiele`,
    writingPath: findExamplePath(db, now()),
  });
}

export default function Showcase() {
  return <ShowcasePage {...useLoaderData<typeof loader>()} />;
}
