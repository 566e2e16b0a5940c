import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { page } from "#app/page.ts";
import { listFormerSections, readPaperDesk } from "#app/paper/paper-desk.server.ts";
import { PaperDesk } from "#app/paper/PaperDesk.tsx";
import { PaperPreview } from "#app/paper/PaperPreview.tsx";
import { isReady, type Preview, toPreview } from "#app/paper/preview.ts";
import { type PaperText, readPaperForm } from "#app/paper/read-paper-form.server.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

type Answer = { refused: Extract<PaperText, { ok: false }> | null; preview: Preview | null };

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Vorschau", "Papier", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page(readPaperDesk(context.db));
}

/** Shows what a file or a text would become; nothing is stored. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const text = await readPaperForm(await request.formData(), { former: listFormerSections(context.db) });
  if (!text.ok) return json<Answer>({ refused: text, preview: null }, { status: 422 });
  const preview = toPreview(text.markdown, { remarks: text.remarks });
  return json<Answer>({ refused: null, preview }, { status: isReady(preview) ? 200 : 422 });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function PreviewRoute() {
  const desk = useLoaderData<typeof loader>();
  const { refused = null, preview = null } = (useActionData<typeof action>() ?? {}) as Partial<Answer>;
  return (
    <>
      <AdministrationTabs current="/verwaltung/papier" />
      {preview ? <PaperPreview preview={preview} isFirst={desk.published === null} hasDraft={desk.draft !== null} /> : <PaperDesk {...desk} refused={refused} />}
    </>
  );
}
