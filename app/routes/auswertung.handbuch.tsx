import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { EvaluationTabs } from "#app/evaluation/EvaluationTabs.tsx";
import { readHandbook } from "#app/evaluation/handbook.server.ts";
import { page } from "#app/page.ts";
import { Contents } from "#app/site/Contents.tsx";
import { toTitle } from "#app/title.ts";
import { Html } from "#app/ui/Html.tsx";

export const meta: MetaFunction = () => toTitle("Handbuch", "Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page({ html: readHandbook() });
}

export default function Handbook() {
  const { html } = useLoaderData<typeof loader>();
  return (
    <>
      <EvaluationTabs current="handbuch" />
      <header className="opening">
        <h1 className="title">Handbuch für die Auswertung</h1>
      </header>
      <Contents html={html} />
      <Html className="legal handbook" html={html} />
    </>
  );
}
