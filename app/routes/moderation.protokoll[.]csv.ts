import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { streamLogCsv } from "#app/moderation/log-csv.server.ts";
import { parseLogFilter } from "#app/moderation/log-filter.ts";
import { refuseTooMany } from "#app/too-many.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const spent = await context.limits.spend("export", { person: moderator.id, format: "protokoll" });
  if (!spent.ok) throw refuseTooMany(spent, { title: "Nicht heruntergeladen", typed: {} });
  const filter = parseLogFilter(new URL(request.url).searchParams);
  return new Response(streamLogCsv(context.openSnapshot(), filter), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="protokoll.csv"' },
  });
}
