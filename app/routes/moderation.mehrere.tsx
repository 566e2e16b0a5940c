import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseForm } from "#app/form.ts";
import { bulkForm } from "#app/moderation/bulk-form.ts";
import { BulkResult } from "#app/moderation/BulkResult.tsx";
import { decideMany } from "#app/moderation/decide-many.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { parseQueueFilter, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Mehrere entschieden", "Moderation");

/** What became of each: the address names the decisions made and the contributions left alone. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const now = context.now();
  const search = new URL(request.url).searchParams;
  const decided = toList(search.get("entschieden"));
  if (decided.length === 0 && !search.get("offen")) return redirect("/moderation", 302);
  return page({
    total: decided.length,
    undoable: decided.flatMap((decisionId) => findUndoable(db, { decisionId, moderator, now }) ?? []),
    left: toList(search.get("offen")).filter((number) => /^B-\d{3,9}$/.test(number)),
    query: toQueueQuery(parseQueueFilter(search)),
    counts: countTabs(db, { now }),
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const form = parseForm(await request.formData(), bulkForm);
  const filter = parseQueueFilter(new URL(request.url).searchParams);
  if (!form.ok) throw refuse(422, { title: "Es ist noch nichts entschieden", lead: Object.values(form.errors)[0] ?? "", typed: {}, back: `/moderation${toQueueQuery(filter)}` });
  const results = decideMany(context.db, { moderator, ...form.value, now: context.now() });
  const decided = results.flatMap((result) => (result.ok ? result.decisionId : []));
  const left = results.flatMap((result) => (result.ok ? [] : toContributionNumber(result.number)));
  return redirect(`/moderation/mehrere${toQueueQuery(filter, { entschieden: decided.join(".") || null, offen: left.join(".") || null })}`, 303);
}

function toList(words: string | null): string[] {
  return (words ?? "").split(".").filter(Boolean).slice(0, 50);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Many() {
  return <BulkResult {...useLoaderData<typeof loader>()} />;
}
