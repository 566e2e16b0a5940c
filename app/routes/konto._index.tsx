import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { BanNotice } from "#app/accounts/BanNotice.tsx";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toShownPerson } from "#app/accounts/profile.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { NothingWritten } from "#app/discussion/NothingWritten.tsx";
import { toOwnGroups } from "#app/discussion/own-groups.ts";
import { findPhaseState } from "#app/discussion/phases.server.ts";
import { page } from "#app/page.ts";
import { findPlannedDeletion } from "#app/privacy/plan-deletion.server.ts";
import { PlannedNotice } from "#app/privacy/PlannedNotice.tsx";
import { toTitle } from "#app/title.ts";
import { toContributionCount } from "#app/text/words.ts";

export const meta: MetaFunction = () => toTitle("Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const groups = toOwnGroups(listOwn(context.db, person)).map(({ id, title, own }) => ({ id, title, count: own.length }));
  const drafts = listDrafts(context.db, person).length;
  return page({
    email: person.email,
    line: toPersonLine(toShownPerson(person)),
    groups,
    ban: findBan(context.db, person, context.now()) ?? null,
    drafts,
    emptyIn: groups.length === 0 && drafts === 0 ? findPhaseState(context.db, context.now()) : null,
    planned: findPlannedDeletion(context.db, person) ?? null,
  });
}

export default function Account() {
  const { email, line, groups, ban, drafts, emptyIn, planned } = useLoaderData<typeof loader>();
  return (
    <>
      <AccountTabs current="/konto" />
      <header className="opening">
        <h1 className="title">Konto</h1>
        <p className="meta">
          <span>Angemeldet mit {email}</span>
          <a href="/konto/email">Adresse ändern</a>
        </p>
        <form method="post" action="/abmelden">
          <button className="btn btn--secondary btn--small">Abmelden</button>
        </form>
      </header>
      {(ban || planned) && (
        <div className="narrow stack">
          {planned && <PlannedNotice planned={planned} />}
          {ban && <BanNotice ban={ban} />}
        </div>
      )}
      <section className={ban || planned ? "narrow space-top-l" : "narrow"} aria-labelledby="zeile">
        <h2 id="zeile">So stehen Sie neben Ihren Beiträgen</h2>
        <p className="space-top-s">
          <b>{line}</b>
        </p>
        <p className="space-top-s">
          <a href="/konto/profil">Profil ändern</a>
        </p>
      </section>
      <section className="block narrow" aria-labelledby="texte">
        <h2 id="texte">Ihre Texte</h2>
        {emptyIn ? (
          <div className="empty space-top-s">
            <h3>{emptyIn === "closed" ? "Keine." : "Noch keine."}</h3>
            <NothingWritten phase={emptyIn} />
          </div>
        ) : (
          <ul className="list space-top-s">
            {groups.map(({ id, title, count }) => (
              <li key={id}>
                <a href={`/konto/beitraege#${id}`}>
                  {title}: {toContributionCount(count)}
                </a>
              </li>
            ))}
            {drafts > 0 && (
              <li>
                <a href="/konto/entwuerfe">Entwürfe: {drafts}</a>
              </li>
            )}
          </ul>
        )}
      </section>
    </>
  );
}
