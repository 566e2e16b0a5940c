import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { logExport, streamCsv } from "#app/evaluation/export-csv.server.ts";
import { toProfile } from "#app/evaluation/profile.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireTeam({ request, context });
  const profile = toProfile(new URL(request.url).searchParams.get("profil"));
  if (!profile) return new Response("Wählen Sie ein Profil: ?profil=pseudonym oder ?profil=oeffentlich.\n", { status: 422, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  logExport(context.db, { person, profile, now: context.now() });
  return new Response(streamCsv(context.openSnapshot(), { profile, publicOrigin: context.env.publicOrigin }), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="beitraege-${profile}.csv"` },
  });
}
