import { type AppLoadContext, redirect } from "@remix-run/node";
import { findSignInTime, type TeamMember } from "./accounts/doorkeeper.server.ts";
import { listFilterFields } from "./discussion/list-contributions.server.ts";
import { writeExport } from "./evaluation/export.server.ts";
import { FORMAT_WORDS, type Format } from "./evaluation/format.ts";
import { logExport } from "./evaluation/log-export.server.ts";
import { findObstacle } from "./evaluation/obstacle.ts";
import { toProfile } from "./evaluation/profile.ts";
import { countRows } from "./evaluation/select.server.ts";
import { parseSelection } from "./evaluation/selection.ts";
import { toByteStream } from "./text/byte-stream.ts";
import { refuseTooMany } from "./too-many.ts";

type Door = { request: Request; context: AppLoadContext };

/** What the doors of all formats do: hand the file out and note it, or lead to the page that says why not and what to do. */
export async function download({ request, context }: Door, { person, format }: { person: TeamMember; format: Format }): Promise<Response> {
  const { search, searchParams } = new URL(request.url);
  const [profile, now] = [toProfile(searchParams.get("profil")), context.now()];
  const selection = parseSelection(searchParams, listFilterFields(context.db));
  const signedInAt = await findSignInTime({ request, context });
  const snapshot = context.openSnapshot();
  const rows = countRows(snapshot.db, selection);
  const obstacle = findObstacle({ profile, format, rows, signedInAt, now });
  if (obstacle || !profile) {
    snapshot.close();
    return redirect(`/auswertung/export${search}${search ? "&" : "?"}format=${format}`, 302);
  }
  const spent = await context.limits.spend("export", { person: person.id, format });
  if (!spent.ok) {
    snapshot.close();
    throw refuseTooMany(spent, { title: "Nicht heruntergeladen", typed: {} });
  }
  logExport(context.db, { person, profile, format, selection, rows, now });
  const pieces = writeExport(snapshot.db, { format, profile, selection, publicOrigin: context.env.publicOrigin });
  return new Response(toByteStream(pieces, () => snapshot.close()), {
    headers: { "Content-Type": FORMAT_WORDS[format].type, "Content-Disposition": `attachment; filename="beitraege-${profile}.${format}"` },
  });
}
