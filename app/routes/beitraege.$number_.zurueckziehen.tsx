import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { withdrawAndTell } from "#app/moderation/withdraw-and-tell.server.ts";
import { page } from "#app/page.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Html } from "#app/ui/Html.tsx";

export const meta: MetaFunction = ({ params, error }) => (error ? toErrorTitle(error) : toTitle(`${params.number} zurückziehen`));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const own = findOwn(context.db, { author, number: toNumber(params.number) ?? 0 });
  if (!own || own.status === "withdrawn") throw json(null, { status: 404 });
  const isSeen = own.status === "published" || own.status === "hidden" || own.isPublicBesides;
  return page({ number: own.number, html: own.html, isSeen });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const number = toNumber(params.number) ?? 0;
  const withdrawn = withdrawAndTell(context.db, { author, number, now: context.now() });
  if (!withdrawn.ok) throw json(null, { status: 404 });
  context.mailIsWaiting();
  return redirect(`/konto/beitraege?hinweis=zurueckgezogen&nr=${toContributionNumber(number)}`, 303);
}

const SEEN = "Der Beitrag verschwindet von allen Seiten und lässt sich nicht wieder einsetzen. Wo es Antworten gibt, bleibt der Hinweis „[zurückgezogen]“.";
const UNSEEN = "Der Beitrag ist nicht öffentlich. Er wird dann nicht weiter geprüft und lässt sich nicht mehr überarbeiten.";

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function WithdrawContribution() {
  const { number, html, isSeen } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/konto/beitraege", word: "Meine Beiträge" }]} here={`${number} zurückziehen`} />
      <header className="opening">
        <h1 className="title">{number} zurückziehen</h1>
        <p className="lead">{isSeen ? SEEN : UNSEEN}</p>
        <p>Ihr Text bleibt unter „Meine Beiträge“, nur für Sie. Solange die Diskussion offen ist, können Sie ihn dort in einen neuen Entwurf kopieren.</p>
      </header>
      <h2 className="subhead">Ihr Beitrag</h2>
      <Html className="words" html={html} />
      <form method="post" className="actions">
        <button className="btn btn--danger">Beitrag zurückziehen</button>
        <a href="/konto/beitraege">Abbrechen</a>
      </form>
    </div>
  );
}
