import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { LONGEST_WHOLE_QUOTE, quoteForm } from "#app/evaluation/quote-form.ts";
import { toWorkPage, toWorkPath } from "#app/evaluation/section-work.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";

export { default, ErrorBoundary, loader, meta } from "./auswertung.abschnitte.$section.tsx";

const SENTENCES = {
  "not-said": "Diese Worte stehen so nicht im Beitrag. Kopieren Sie sie von dort, ohne etwas zu ändern.",
  "too-long": `Nur Beiträge bis ${LONGEST_WHOLE_QUOTE} Zeichen lassen sich als Ganzes merken. Kopieren Sie die Worte hierher, die Sie zitieren wollen.`,
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), quoteForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const sectionKey = params.section ?? "";
  const { contribution, ...words } = form.value;
  const number = toNumber(contribution) ?? 0;
  const back = toWorkPath(encodeURIComponent(sectionKey), toWorkPage(new URL(request.url).searchParams));
  const marked = markQuote(context.db, { author, sectionKey, number, ...words, now: context.now() });
  if (marked.ok) return redirect(`${back}#${toContributionNumber(number).toLowerCase()}`, 303);
  if (marked.problem === "gone") throw refuse(409, { title: "Nicht gemerkt", lead: `${toContributionNumber(number)} ist nicht mehr zu lesen.`, typed: {}, back });
  return json({ errors: { quote: SENTENCES[marked.problem] }, typed: form.typed }, { status: 422 });
}
