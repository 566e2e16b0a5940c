import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countPublished } from "#app/discussion/published-contributions.server.ts";
import { findAsOf } from "#app/evaluation/info.server.ts";
import { page } from "#app/page.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { OpenDataPage } from "#app/site/OpenDataPage.tsx";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) =>
  toPublicMeta(place, { title: ["Offene Daten"], path: "/daten", description: "Die öffentliche Diskussion zum Weiterverwenden: alle Beiträge und alle Fassungen des Papiers als JSON und CSV, dazu Feeds.", feed: SITE_FEED });

export function loader({ context: { db } }: LoaderFunctionArgs) {
  const version = findPublishedVersion(db);
  return page({ asOf: findAsOf(db), tally: countPublished(db).get("") ?? { total: 0, replies: 0 }, sections: version ? listSections(db, version).map(({ key, title }) => ({ key, title })) : [] });
}

export default function OpenData() {
  return <OpenDataPage {...useLoaderData<typeof loader>()} />;
}
