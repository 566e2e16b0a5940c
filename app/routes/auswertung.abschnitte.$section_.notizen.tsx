import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { noteForm } from "#app/evaluation/note-form.ts";
import { toWorkPage, toWorkPath } from "#app/evaluation/section-work.ts";
import { addTeamNote } from "#app/evaluation/team-notes.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";

export { default, ErrorBoundary, loader, meta } from "./auswertung.abschnitte.$section.tsx";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), noteForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const sectionKey = params.section ?? "";
  const number = toNumber(form.value.contribution) ?? 0;
  const back = toWorkPath(encodeURIComponent(sectionKey), toWorkPage(new URL(request.url).searchParams));
  const isKept = addTeamNote(context.db, { author, sectionKey, number, words: form.value.words, now: context.now() });
  if (!isKept) throw refuse(409, { title: "Nicht gespeichert", lead: `${toContributionNumber(number)} ist nicht mehr zu lesen. Ihre Notiz steht unten, damit Sie sie sichern können.`, typed: form.typed, back });
  return redirect(`${back}#${toContributionNumber(number).toLowerCase()}`, 303);
}
