import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { listBanned } from "#app/moderation/ban.server.ts";
import { BanList } from "#app/moderation/BanList.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Schreibsperren", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  const now = context.now();
  const bans = listBanned(context.db, { now });
  return page({ standing: bans.filter(({ stands }) => stands), former: bans.filter(({ stands }) => !stands), counts: countTabs(context.db, { now }) });
}

export default function Bans() {
  const { standing, former, counts } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <header className="opening">
        <h1 className="title">Schreibsperren</h1>
        <p className="lead">
          Eine Schreibsperre verhängen Sie an einem Beitrag der Person, unter <a href="/moderation">Offen</a> oder <a href="/moderation/entschieden">Entschieden</a>.
        </p>
      </header>
      {standing.length === 0 ? (
        <p className="empty">Zurzeit ist niemand gesperrt.</p>
      ) : (
        <>
          <h2 className="subhead">Zurzeit gesperrt</h2>
          <BanList bans={standing} />
        </>
      )}
      {former.length > 0 && (
        <section className="block" aria-labelledby="frueher">
          <h2 id="frueher">Frühere</h2>
          <BanList bans={former} />
        </section>
      )}
    </>
  );
}
