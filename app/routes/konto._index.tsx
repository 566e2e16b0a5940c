import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { DraftList } from "#app/discussion/DraftList.tsx";
import { listDrafts } from "#app/discussion/drafts.server.ts";
import { OwnContributionList } from "#app/discussion/OwnContributionList.tsx";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const { occupation, sizeClass, land } = person;
  const shownName = person.showsName ? person.shownName : null;
  const organisation = person.showsOrganisation ? person.organisation : null;
  const municipality = person.showsMunicipality ? person.municipality : null;
  return page({
    email: person.email,
    line: toPersonLine({ shownName, organisation, municipality, occupation, sizeClass, land }),
    own: listOwn(context.db, person),
    drafts: listDrafts(context.db, person),
  });
}

export default function Account() {
  const { email, line, own, drafts } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>Konto</h1>
        <p className="meta">
          <span>Angemeldet mit {email}</span>
          <span>
            Neben Ihren Beiträgen steht: <b>{line}</b>
          </span>
        </p>
        <form method="post" action="/abmelden">
          <button className="btn btn--secondary btn--small">Abmelden</button>
        </form>
      </header>
      {drafts.length > 0 && (
        <section aria-labelledby="entwuerfe">
          <h2 id="entwuerfe">Entwürfe</h2>
          <DraftList drafts={drafts} />
        </section>
      )}
      <section className={drafts.length > 0 ? "block" : undefined} aria-labelledby="beitraege">
        <h2 id="beitraege">Meine Beiträge</h2>
        <OwnContributionList own={own} />
      </section>
    </>
  );
}
