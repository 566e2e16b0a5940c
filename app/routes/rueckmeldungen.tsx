import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countLeftOut } from "#app/discussion/summarise-stock.server.ts";
import { readFeedback } from "#app/evaluation/feedback.server.ts";
import { FeedbackPage } from "#app/evaluation/FeedbackPage.tsx";
import { page } from "#app/page.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Umgang mit Ihren Rückmeldungen"], path: "/rueckmeldungen", description: "Abschnitt für Abschnitt: was das Projektteam mit den Beiträgen macht und warum." });

export function loader({ context: { db } }: LoaderFunctionArgs) {
  return page({ sections: readFeedback(db), leftOut: countLeftOut(db) });
}

export default function Feedback() {
  return <FeedbackPage {...useLoaderData<typeof loader>()} />;
}
