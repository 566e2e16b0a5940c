import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { LegalPage } from "#app/site/LegalPage.tsx";
import { readLegalPage } from "#app/site/read-legal-page.server.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Impressum"], path: "/impressum", description: "Wer diese Plattform betreibt und wie Sie den Betreiber erreichen." });

export function loader({ request, context }: LoaderFunctionArgs) {
  const read = readLegalPage(context.db, { page: "imprint", address: request.url });
  if (!read) throw json(null, { status: 404 });
  return page(read);
}

export default function Impressum() {
  return <LegalPage {...useLoaderData<typeof loader>()} />;
}
