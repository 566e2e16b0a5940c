import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { releaseForm } from "#app/evaluation/answer-form.ts";
import { findRelease, releaseAnswers } from "#app/evaluation/release-answers.server.ts";
import { ReleasePage } from "#app/evaluation/ReleasePage.tsx";
import { toWorkPath } from "#app/evaluation/section-work.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`Veröffentlichen: ${data.section.title}`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const found = findSection(context.db, params.section);
  if (!found) throw json(null, { status: 404 });
  return page({ section: { key: found.section.key, title: found.section.title }, ...findRelease(context.db, found.section.key) });
}

const CHANGED = "Inzwischen geändert: Eine Erwiderung, die Zusammenfassung oder ein Beitrag ist nicht mehr so, wie Sie es gesehen haben. Es wurde nichts veröffentlicht. Sehen Sie die Liste noch einmal an.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), releaseForm);
  const found = findSection(context.db, params.section);
  if (!found) throw json(null, { status: 404 });
  const { key } = found.section;
  const released = form.ok && releaseAnswers(context.db, { author, sectionKey: key, seen: form.value.seen, now: context.now() });
  if (!released || !released.ok) throw refuse(409, { title: "Nicht veröffentlicht", lead: CHANGED, typed: {}, back: `/auswertung/abschnitte/${key}/veroeffentlichen` });
  if (released.people > 0) context.mailIsWaiting();
  return redirect(withNotice(toWorkPath(key), released.released > 0 ? "erwidert" : "zusammengefasst"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function ReleaseRoute() {
  return <ReleasePage {...useLoaderData<typeof loader>()} />;
}
