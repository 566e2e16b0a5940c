import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { readTemplates, saveTemplates, type Templates } from "#app/moderation/templates.server.ts";
import { TemplatesPage } from "#app/moderation/TemplatesPage.tsx";
import { templatesForm } from "#app/moderation/tools-form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Textbausteine", "Moderation"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  return page({ templates: readTemplates(context.db), counts: countTabs(context.db, { now: context.now() }) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireModerator({ request, context });
  const form = parseForm(await request.formData(), templatesForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  saveTemplates(context.db, { words: form.value as Templates, now: context.now() });
  return redirect("/moderation/textbausteine?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function TemplatesRoute() {
  const refused = useActionData<typeof action>();
  const { counts, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <TemplatesPage {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
