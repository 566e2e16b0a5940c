import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { parseForm, toTyped } from "#app/form.ts";
import { page } from "#app/page.ts";
import { EditPage } from "#app/site/EditPage.tsx";
import { findPageToEdit } from "#app/site/find-page-to-edit.server.ts";
import { AGREED_TO, findPageKey, LEGAL_PAGES, toEditPath } from "#app/site/legal-pages.ts";
import { pageForm } from "#app/site/page-form.ts";
import { saveVersion } from "#app/site/page-versions.server.ts";
import { toSaveRefusal } from "#app/site/save-refusal.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(LEGAL_PAGES[data.page].title, "Verwaltung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  const key = findPageKey(params.page);
  if (!key) throw json(null, { status: 404 });
  return page(findPageToEdit(context.db, key));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const sent = await request.formData();
  const key = findPageKey(params.page);
  if (!key) throw json({ typed: toTyped(sent) }, { status: 404 });
  const form = parseForm(sent, pageForm(key));
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, isStale: false, preview: null }, { status: 422 });
  const saved = saveVersion(context.db, { admin, page: key, ...form.value, now: context.now() });
  if (saved.ok) return redirect(withNotice(toEditPath(key), AGREED_TO.has(key) ? "fassung-zustimmen" : "fassung"), 303);
  const { status, errors } = toSaveRefusal(saved);
  return json({ errors, typed: form.typed, isStale: status === 409, preview: null }, { status });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Page() {
  return (
    <>
      <AdministrationTabs current="/verwaltung/seiten" />
      <EditPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
    </>
  );
}
