import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { unmarkQuote } from "#app/evaluation/marked-quotes.server.ts";
import { removeQuoteForm } from "#app/evaluation/quote-form.ts";
import { toWorkPage, toWorkPath } from "#app/evaluation/section-work.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Zitat entfernen", "Auswertung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect(toWorkPath(encodeURIComponent(params.section ?? "")), 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), removeQuoteForm);
  const back = toWorkPath(encodeURIComponent(params.section ?? ""), toWorkPage(new URL(request.url).searchParams));
  if (!form.ok) throw refuse(422, { title: "Nichts entfernt", lead: Object.values(form.errors)[0] ?? "", typed: {}, back });
  unmarkQuote(context.db, { id: form.value.quote });
  return redirect(`${back}#${toContributionNumber(toNumber(form.value.contribution) ?? 0).toLowerCase()}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function RemoveQuote() {
  return null;
}
