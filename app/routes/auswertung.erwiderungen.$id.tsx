import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { answerForm } from "#app/evaluation/answer-form.ts";
import { toAnswerRefusal } from "#app/evaluation/answer-refusal.ts";
import { reviseAnswer } from "#app/evaluation/answers.server.ts";
import { AnswerPage } from "#app/evaluation/AnswerPage.tsx";
import { findAnswer } from "#app/evaluation/find-answer.server.ts";
import { toWorkPath } from "#app/evaluation/section-work.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`Erwiderung auf ${data.members.map(({ number }) => number).join(", ")}`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const answer = findAnswer(context.db, params.id ?? "");
  if (!answer) throw json(null, { status: 404 });
  return page(answer);
}

const GONE = "Diese Erwiderung gibt es nicht mehr; jemand hat den Entwurf verworfen. Ihr Text steht unten, damit Sie ihn sichern können.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), answerForm);
  const answer = findAnswer(context.db, params.id ?? "");
  if (!answer) throw refuse(409, { title: "Nicht gespeichert", lead: GONE, typed: form.typed, back: "/auswertung" });
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, isStale: false }, { status: 422 });
  const saved = reviseAnswer(context.db, { author, answerId: answer.id, ...form.value, now: context.now() });
  if (saved.ok) return redirect(withNotice(toWorkPath(answer.section.key), "erwiderung-entwurf"), 303);
  const { status, errors } = toAnswerRefusal(saved);
  return json({ errors, typed: form.typed, isStale: saved.problem === "answer-changed" }, { status });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Answer() {
  return <AnswerPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
