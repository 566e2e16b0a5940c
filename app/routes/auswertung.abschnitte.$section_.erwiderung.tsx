import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { answerForm } from "#app/evaluation/answer-form.ts";
import { toAnswerRefusal } from "#app/evaluation/answer-refusal.ts";
import { writeAnswer } from "#app/evaluation/answers.server.ts";
import { findUnanswered } from "#app/evaluation/find-answer.server.ts";
import { NewAnswerPage } from "#app/evaluation/NewAnswerPage.tsx";
import { toWorkPath } from "#app/evaluation/section-work.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { withNotice } from "#app/text/notices.ts";
import { toNumber } from "#app/text/words.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`Erwidern: ${data.section.title}`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const { search, searchParams } = new URL(request.url);
  const numbers = [...searchParams.keys()].flatMap((name) => toNumber(name) ?? []);
  const found = findUnanswered(context.db, { sectionKey: params.section ?? "", numbers });
  if (!found) throw json(null, { status: 404 });
  return page({ ...found, query: search });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), answerForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const sectionKey = params.section ?? "";
  const saved = writeAnswer(context.db, { author, sectionKey, ...form.value, now: context.now() });
  if (saved.ok) return redirect(withNotice(toWorkPath(sectionKey), "erwiderung-entwurf"), 303);
  const { status, errors } = toAnswerRefusal(saved);
  return json({ errors, typed: form.typed }, { status });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function NewAnswer() {
  return <NewAnswerPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
