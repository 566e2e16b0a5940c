import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { LegalPage } from "#app/site/LegalPage.tsx";
import { readLegalPage } from "#app/site/read-legal-page.server.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Erklärung zur Barrierefreiheit"], path: "/barrierefreiheit", description: "Wie barrierefrei diese Plattform ist und wo Sie Barrieren melden." });

export function loader({ request, context }: LoaderFunctionArgs) {
  const read = readLegalPage(context.db, { page: "accessibility", address: request.url });
  if (!read) throw json(null, { status: 404 });
  return page(read);
}

export default function Barrierefreiheit() {
  return <LegalPage {...useLoaderData<typeof loader>()} />;
}
