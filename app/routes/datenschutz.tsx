import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { FixedPage } from "#app/site/FixedPage.tsx";
import words from "#app/site/texts/datenschutz.md?raw";
import { renderTrusted } from "#app/text/render-trusted.server.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Datenschutz");

export function loader() {
  return page({ html: renderTrusted(words) });
}

export default function Datenschutz() {
  return <FixedPage title="Datenschutz" html={useLoaderData<typeof loader>().html} />;
}
