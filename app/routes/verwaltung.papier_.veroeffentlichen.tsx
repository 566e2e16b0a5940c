import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { z } from "zod";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { publishVersion } from "#app/discussion/publish-version.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";

const publishForm = z.strictObject({ fassung: z.string() });
const LEADS = {
  gone: "Inzwischen wurde eine andere Fassung aufgenommen oder veröffentlicht. Es hat sich nichts geändert.",
  unconfirmed: "Der Vergleich ist noch nicht bestätigt. Es hat sich nichts geändert.",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect("/verwaltung/papier", 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), publishForm);
  const published = publishVersion(context.db, { versionId: form.ok ? form.value.fassung : "", now: context.now() });
  if (!published.ok) throw refuse(409, { title: "Diese Fassung lässt sich nicht veröffentlichen", lead: LEADS[published.problem], typed: {}, back: "/verwaltung/papier" });
  context.mailIsWaiting();
  return redirect("/papier/fassungen?hinweis=papier-veroeffentlicht", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Publish() {
  return null;
}
