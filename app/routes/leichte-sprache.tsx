import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { FixedPage } from "#app/site/FixedPage.tsx";
import words from "#app/site/texts/leichte-sprache.md?raw";
import { renderTrusted } from "#app/text/render-trusted.server.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Leichte Sprache"], path: "/leichte-sprache", description: "Worum es auf dieser Plattform geht, in Leichter Sprache." });

export function loader() {
  return page({ html: renderTrusted(words) });
}

export default function EasyLanguage() {
  return <FixedPage title="Leichte Sprache" isLarge html={useLoaderData<typeof loader>().html} />;
}
