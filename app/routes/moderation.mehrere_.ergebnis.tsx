import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { parseLeft } from "#app/moderation/bulk-result.ts";
import { BulkResult } from "#app/moderation/BulkResult.tsx";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { parseQueueFilter, QUEUE_PAGE, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Mehrere entschieden", "Moderation");

/** What became of each: the address names the decisions made, and the contributions left alone with why. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const now = context.now();
  const search = new URL(request.url).searchParams;
  const decided = (search.get("entschieden") ?? "").split(".").filter(Boolean).slice(0, QUEUE_PAGE);
  const left = parseLeft(search.get("offen"), QUEUE_PAGE);
  if (decided.length + left.length === 0) return redirect("/moderation", 302);
  return page({
    total: decided.length,
    undoable: decided.flatMap((decisionId) => findUndoable(db, { decisionId, moderator, now }) ?? []),
    left,
    query: toQueueQuery(parseQueueFilter(search)),
    counts: countTabs(db, { now }),
  });
}

export default function ManyDecided() {
  return <BulkResult {...useLoaderData<typeof loader>()} />;
}
