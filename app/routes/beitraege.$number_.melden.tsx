import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import type { ShownContribution } from "#app/discussion/shown-contribution.ts";
import { parseForm } from "#app/form.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { findReadable } from "#app/moderation/public-wording.server.ts";
import { reportForm } from "#app/moderation/report-form.ts";
import { ReportPage } from "#app/moderation/ReportPage.tsx";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toNumber } from "#app/text/words.ts";
import { toTitle, unlisted } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";

export const meta: MetaFunction = ({ params }) => [...toTitle(`${params.number} melden`, "Beiträge"), unlisted];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const number = toNumber(params.number) ?? 0;
  const [contribution, seen] = [findPublished(context.db, number), findReadable(context.db, number)];
  const viewer = await findViewer({ request, context });
  if (!contribution || !seen) throw toGone(context.db, number);
  if (viewer && seen.authorId === viewer.person.id) throw refuseOwn(contribution.number, {});
  return page({ contribution: { ...contribution, replies: [] as ShownContribution[] }, revisionId: seen.id, asksForEmail: viewer === undefined });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, limits, network } = context;
  const reporter = (await findViewer({ request, context }))?.person ?? null;
  const number = toNumber(params.number) ?? 0;
  const form = parseForm(await request.formData(), reportForm({ asksForEmail: reporter === null }));
  if (!findReadable(db, number)) throw refuseGone(db, number, form.typed);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const { revision, reason, words, email } = form.value;
  const requester = reporter?.id ?? network;
  const spent = await limits.spend("report", { requester });
  if (!spent.ok) return tooMany(spent, { typed: form.typed });
  const filed = fileReport(db, { reporter, email, number, revisionId: revision, reason, words, now: context.now() });
  if (!filed.ok) await limits.giveBack("report", { requester });
  if (!filed.ok && filed.problem === "changed") throw refuse(409, { ...NOT_SENT, lead: "Der Wortlaut des Beitrags hat sich geändert, seit Sie ihn gelesen haben. Lesen Sie den neuen, und melden Sie ihn, wenn es noch nötig ist.", typed: form.typed, back: `/beitraege/${params.number}/melden` });
  if (!filed.ok && filed.problem === "own") throw refuseOwn(params.number, form.typed);
  if (!filed.ok) throw refuseGone(db, number, form.typed);
  context.mailIsWaiting();
  return redirect(`/beitraege/${params.number}/melden/eingang`, 303);
}

const NOT_SENT = { title: "Die Meldung ist nicht abgeschickt." };

function refuseOwn(number: string | undefined, typed: Record<string, string>) {
  return refuse(403, { title: "Das ist Ihr eigener Beitrag.", lead: "Ihn brauchen Sie nicht zu melden: Sie können ihn überarbeiten oder zurückziehen.", typed, back: `/beitraege/${number}` });
}

/** Where something was to be read that could be reported, the page says that it is gone. */
function toGone(db: Parameters<typeof findTombstone>[0], number: number) {
  const gone = { title: "Hier gibt es nichts mehr zu melden.", lead: "Der Beitrag ist nicht mehr öffentlich.", typed: {}, back: "/beitraege" };
  return json(findTombstone(db, number) ? gone : null, { status: 404 });
}

function refuseGone(db: Parameters<typeof findTombstone>[0], number: number, typed: Record<string, string>) {
  if (!findTombstone(db, number)) return json({ typed }, { status: 404 });
  return refuse(409, { ...NOT_SENT, lead: "Der Beitrag ist inzwischen nicht mehr öffentlich. Es gibt nichts mehr zu melden.", typed, back: "/beitraege" });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Report() {
  const refused = useActionData<typeof action>();
  return <ReportPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />;
}
