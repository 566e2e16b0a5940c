import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { page } from "#app/page.ts";
import { saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { readPaperDesk } from "#app/paper/paper-desk.server.ts";
import { PaperDesk } from "#app/paper/PaperDesk.tsx";
import { PaperPreview } from "#app/paper/PaperPreview.tsx";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { type Preview, toPreview } from "#app/paper/preview.ts";
import { readChosenPaper } from "#app/paper/read-chosen-paper.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Aufnehmen", "Papier", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page(readPaperDesk(context.db));
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const { text: source, errors } = readChosenPaper(await request.formData());
  const parsed = parsePaper(source);
  if (Object.keys(errors).length > 0 || !parsed.ok) return json({ preview: toPreview(source, { errors }) }, { status: 422 });
  const paper = { paper: parsed.paper, source, now: context.now() };
  if (saveDraftVersion(context.db, paper)) return redirect("/verwaltung/papier/vergleich", 303);
  importFirstVersion(context.db, paper);
  return redirect("/verwaltung/papier?hinweis=papier-veroeffentlicht", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function TakeInRoute() {
  const desk = useLoaderData<typeof loader>();
  const { preview } = (useActionData<typeof action>() ?? {}) as { preview?: Preview };
  return (
    <>
      <AdministrationTabs current="/verwaltung/papier" />
      {preview ? <PaperPreview preview={preview} isFirst={desk.published === null} hasDraft={desk.draft !== null} /> : <PaperDesk {...desk} refused={null} />}
    </>
  );
}
