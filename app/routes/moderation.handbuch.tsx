import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { readHandbook } from "#app/moderation/handbook.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { Contents } from "#app/site/Contents.tsx";
import { toTitle } from "#app/title.ts";
import { Html } from "#app/ui/Html.tsx";

export const meta: MetaFunction = () => toTitle("Handbuch", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  return page({ html: readHandbook(), counts: countTabs(context.db, { now: context.now() }) });
}

export default function Handbook() {
  const { html, counts } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <header className="opening">
        <h1 className="title">Handbuch für die Moderation</h1>
      </header>
      <Contents html={html} />
      <Html className="legal handbook" html={html} />
    </>
  );
}
