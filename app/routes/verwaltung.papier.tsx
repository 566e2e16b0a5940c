import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { readDraftComparison } from "#app/paper/draft-comparison.server.ts";
import { listPublishedVersions } from "#app/paper/compare-versions.server.ts";
import { saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { PaperDesk } from "#app/paper/PaperDesk.tsx";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { paperForm } from "#app/paper/version-form.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Papier", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const [published] = listPublishedVersions(context.db);
  const compared = readDraftComparison(context.db);
  return page({
    published: published ? { label: published.label, number: published.number, publishedAt: published.publishedAt } : null,
    draft: compared ? { id: compared.draft.id, label: compared.draft.label, importedAt: compared.draft.importedAt, confirmedAt: compared.draft.confirmedAt, summary: compared.summary } : null,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), paperForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const { text: source } = form.value;
  const parsed = parsePaper(source);
  if (!parsed.ok) return json({ errors: { text: `Zeile ${parsed.problem.line}: ${parsed.problem.sentence}` } as Partial<Record<string, string>>, typed: form.typed }, { status: 422 });
  const paper = { paper: parsed.paper, source, now: context.now() };
  if (saveDraftVersion(context.db, paper)) return redirect("/verwaltung/papier/vergleich", 303);
  importFirstVersion(context.db, paper);
  return redirect("/verwaltung/papier?hinweis=papier-veroeffentlicht", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function PaperRoute() {
  return (
    <>
      <AdministrationTabs current="/verwaltung/papier" />
      <PaperDesk {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
    </>
  );
}
