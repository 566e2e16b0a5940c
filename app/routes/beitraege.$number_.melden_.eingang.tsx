import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import { page } from "#app/page.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toTitle, unlisted } from "#app/title.ts";
import { Message } from "#app/ui/Message.tsx";

export const meta: MetaFunction = ({ params }) => [...toTitle(`Meldung zu ${params.number} eingegangen`, "Beiträge"), unlisted];

/** The same for every report, whoever sent it and whether or not there was one before. */
export async function loader({ params, context: { db } }: LoaderFunctionArgs) {
  const number = toNumber(params.number) ?? 0;
  if (!findPublished(db, number) && !findTombstone(db, number)) throw json(null, { status: 404 });
  return page({ number: toContributionNumber(number) });
}

export default function ReportReceived() {
  const { number } = useLoaderData<typeof loader>();
  return (
    <Message title={`Danke. Ihre Meldung zu ${number} ist eingegangen.`} lead="Sie bekommen gleich eine Mail. Mit dem Link darin sehen Sie jederzeit, wie es um die Meldung steht.">
      <h2 className="subhead">Wie es weitergeht</h2>
      <ul className="list">
        <li>Ein Mensch aus der Moderation liest Ihre Meldung und den Beitrag, meist innerhalb eines Arbeitstags.</li>
        <li>Der Beitrag bleibt stehen oder wird ausgeblendet. Das Ergebnis bekommen Sie per Mail, mit Begründung.</li>
        <li>Wer den Beitrag geschrieben hat, erfährt nicht, von wem die Meldung kommt.</li>
        <li>Haben Sie diesen Beitrag schon einmal gemeldet, gilt Ihre erste Meldung; eine zweite Mail kommt dann nicht.</li>
      </ul>
      <p className="space-top-m">
        <a href={`/beitraege/${number}`}>Zurück zu {number}</a>
      </p>
    </Message>
  );
}
