import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { toInvitationRefusal } from "#app/accounts/account-refusal.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { invitationForm } from "#app/accounts/invitation-form.ts";
import { readInvitationLines } from "#app/accounts/invitation-lines.ts";
import { sendInvitations } from "#app/accounts/invite.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { refuseTooMany } from "#app/too-many.ts";

const BACK = "/verwaltung/einladungen";
const TITLE = "Nichts gesendet";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return redirect(BACK, 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const fields = await request.formData();
  const form = parseForm(fields, invitationForm);
  if (!form.ok) throw refuse(422, { title: TITLE, lead: Object.values(form.errors)[0] ?? "", typed: form.typed, back: BACK });
  if (form.value.permissions.length > 0) await requireFreshProof({ request, context }, { title: TITLE, fields, back: BACK });
  const { limits } = context;
  const [by, count] = [{ person: admin.id }, readInvitationLines(form.value.addresses).length];
  const spent = await limits.spend("invitation", by, count);
  if (!spent.ok) throw refuseTooMany(spent, { title: TITLE, typed: form.typed, back: BACK });
  const sent = sendInvitations(context.db, { admin, ...form.value, now: context.now() });
  if (!sent.ok) await limits.giveBack("invitation", by, count);
  if (!sent.ok && sent.problem === "no-longer-admin") throw toInvitationRefusal(sent.problem, form.typed);
  if (!sent.ok) {
    const faults = sent.lines.filter(({ problem }) => problem !== null).map(({ words, problem }) => `${words} ${problem}`);
    throw refuse(409, { title: TITLE, lead: `Seit der Vorschau hat sich etwas geändert: ${faults.join("; ")}. Prüfen Sie die Adressen noch einmal.`, typed: form.typed, back: BACK });
  }
  context.mailIsWaiting();
  return redirect(`${BACK}?hinweis=eingeladen`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Send() {
  return null;
}
