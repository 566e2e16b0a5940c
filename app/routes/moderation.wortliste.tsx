import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { watchedWordsForm } from "#app/moderation/tools-form.ts";
import { listWatchedWords, saveWatchedWords } from "#app/moderation/watched-words.server.ts";
import { WatchedWordsPage } from "#app/moderation/WatchedWordsPage.tsx";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Wortliste", "Moderation"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  return page({ words: listWatchedWords(context.db), counts: countTabs(context.db, { now: context.now() }) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireModerator({ request, context });
  const form = parseForm(await request.formData(), watchedWordsForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  saveWatchedWords(context.db, { words: form.value.words, now: context.now() });
  return redirect("/moderation/wortliste?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function WatchedWordsRoute() {
  const refused = useActionData<typeof action>();
  const { counts, ...shown } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs counts={counts} />
      <WatchedWordsPage {...shown} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />
    </>
  );
}
