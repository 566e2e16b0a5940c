import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readHandbook } from "#app/discussion/handbook.server.ts";
import { page } from "#app/page.ts";
import { Contents } from "#app/site/Contents.tsx";
import { toPublicMeta } from "#app/title.ts";
import { Html } from "#app/ui/Html.tsx";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["So machen Sie mit"], path: "/mitmachen", description: "Lesen, anmelden ohne Passwort und der erste Beitrag in drei Schritten; was danach geschieht und was Sie selbst bestimmen." });

export function loader() {
  return page({ html: readHandbook() });
}

export default function TakingPart() {
  const { html } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>So machen Sie mit</h1>
      </header>
      <Contents html={html} />
      <Html className="legal handbook" html={html} />
    </>
  );
}
