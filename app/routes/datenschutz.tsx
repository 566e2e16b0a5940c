import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { LegalPage } from "#app/site/LegalPage.tsx";
import { readLegalPage } from "#app/site/read-legal-page.server.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Datenschutzerklärung"], path: "/datenschutz", description: "Welche Daten diese Plattform speichert, wozu und wie lange." });

export function loader({ request, context }: LoaderFunctionArgs) {
  const read = readLegalPage(context.db, { page: "privacy", address: request.url });
  if (!read) throw json(null, { status: 404 });
  return page(read);
}

export default function Datenschutz() {
  return <LegalPage {...useLoaderData<typeof loader>()} />;
}
