import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { NoOwnContribution, OwnContributionList } from "#app/discussion/OwnContributionList.tsx";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { toOwnGroups } from "#app/discussion/own-groups.ts";
import { findPhaseState, findResubmission } from "#app/discussion/phases.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Meine Beiträge", "Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const groups = toOwnGroups(listOwn(context.db, author));
  return page({ groups, resubmission: findResubmission(context.db, context.now()), emptyIn: groups.length === 0 ? findPhaseState(context.db, context.now()) : null });
}

export default function OwnContributions() {
  const { groups, resubmission, emptyIn } = useLoaderData<typeof loader>();
  return (
    <>
      <AccountTabs current="/konto/beitraege" />
      <header className="opening">
        <h1 className="title">Meine Beiträge</h1>
      </header>
      {emptyIn && <NoOwnContribution phase={emptyIn} />}
      {groups.map(({ id, title, own }, index) => (
        <section className={index > 0 ? "block" : undefined} key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <OwnContributionList own={own} resubmission={resubmission} />
        </section>
      ))}
    </>
  );
}
