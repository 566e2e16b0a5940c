import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { usesKeys } from "#app/accounts/keys.server.ts";
import { readSectionWork } from "#app/evaluation/read-section-work.server.ts";
import { SectionWorkPage } from "#app/evaluation/SectionWorkPage.tsx";
import { toWorkPage } from "#app/evaluation/section-work.ts";
import type { RefusedTopic } from "#app/evaluation/TopicForms.tsx";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`${data.section.title} durcharbeiten`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireTeam({ request, context });
  const work = readSectionWork(context.db, { sectionKey: params.section ?? "", page: toWorkPage(new URL(request.url).searchParams) });
  if (!work) throw json(null, { status: 404 });
  return page({ ...work, usesKeys: usesKeys(context.db, person) });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function SectionWork() {
  const refused = useActionData<RefusedTopic>() ?? null;
  return <SectionWorkPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
