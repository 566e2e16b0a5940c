import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { listWaysToChange } from "#app/moderation/changeable.server.ts";
import { parseQueueFilter, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { refuse } from "#app/refuse.ts";
import { toTitle } from "#app/title.ts";

const undoForm = z.strictObject({ decision: z.string().min(1) });

const PROBLEMS = {
  "too-late": "Die 60 Sekunden sind vorbei. Die Entscheidung steht, und die Mail ist unterwegs.",
  "something-happened": "Seit der Entscheidung ist etwas geschehen: eine Überarbeitung, eine Antwort, eine Beschwerde, eine weitere Entscheidung oder ein Rückzug. Die Entscheidung steht.",
};

export const meta: MetaFunction = () => toTitle("Rückgängig", "Moderation");

export async function loader({ request, context, params }: ActionFunctionArgs) {
  await requireModerator({ request, context });
  return redirect(`/moderation/${encodeURIComponent(params.number ?? "")}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), undoForm);
  if (!form.ok) throw json(null, { status: 404 });
  const undone = undoDecision(context.db, { moderator, decisionId: form.value.decision, now: context.now() });
  if (!undone.ok) {
    if (undone.problem === "unknown") throw json(null, { status: 404 });
    const instead = listWaysToChange(context.db, { number: toNumber(params.number) ?? 0, moderator });
    throw refuse(409, { title: "Nicht rückgängig gemacht", lead: PROBLEMS[undone.problem], typed: {}, instead, back: "/moderation" });
  }
  const number = toContributionNumber(undone.number);
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  return redirect(`/moderation/${number}${toQueueQuery(filter, { hinweis: "rueckgaengig", nr: number })}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Undo() {
  return null;
}
