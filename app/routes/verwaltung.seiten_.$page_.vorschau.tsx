import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { parseForm, toTyped } from "#app/form.ts";
import { page } from "#app/page.ts";
import { EditPage } from "#app/site/EditPage.tsx";
import { findPageToEdit } from "#app/site/find-page-to-edit.server.ts";
import { findPageKey, LEGAL_PAGES } from "#app/site/legal-pages.ts";
import { previewForm } from "#app/site/page-form.ts";
import { toSaveRefusal } from "#app/site/save-refusal.ts";
import { renderPage } from "#app/text/render-page.server.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle("Vorschau", LEGAL_PAGES[data.page].title, "Verwaltung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  const key = findPageKey(params.page);
  if (!key) throw json(null, { status: 404 });
  return page(findPageToEdit(context.db, key));
}

/** Shows the words as they would look and keeps them in the form; nothing is stored. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireAdmin({ request, context });
  const sent = await request.formData();
  if (!findPageKey(params.page)) throw json({ typed: toTyped(sent) }, { status: 404 });
  const form = parseForm(sent, previewForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, isStale: false, preview: null }, { status: 422 });
  const rendered = renderPage(form.value.body);
  if (!rendered.ok) return json({ ...toSaveRefusal(rendered), typed: form.typed, isStale: false, preview: null }, { status: 422 });
  return json({ errors: {}, typed: form.typed, isStale: false, preview: rendered.html });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Preview() {
  return <EditPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
