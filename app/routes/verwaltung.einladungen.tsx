import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { invitationForm } from "#app/accounts/invitation-form.ts";
import { InvitationForm } from "#app/accounts/InvitationForm.tsx";
import { InvitationList } from "#app/accounts/InvitationList.tsx";
import { InvitationPreview } from "#app/accounts/InvitationPreview.tsx";
import { listInvitations } from "#app/accounts/invitations.server.ts";
import { previewInvitations } from "#app/accounts/invite.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Einladungen", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return page({ invitations: listInvitations(context.db, { now: context.now() }) });
}

const NOBODY = "Keine der Adressen lässt sich einladen. Warum, steht in der Vorschau.";

/** Shows what would be sent; sending is another form. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireAdmin({ request, context });
  const form = parseForm(await request.formData(), invitationForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, preview: null }, { status: 422 });
  const { addresses, permissions } = form.value;
  const preview = { lines: previewInvitations(context.db, { addresses, now: context.now() }), permissions };
  const isNobody = preview.lines.every(({ problem }) => problem !== null);
  return json({ errors: (isNobody ? { addresses: NOBODY } : {}) as Partial<Record<string, string>>, typed: form.typed, preview }, { status: isNobody ? 422 : 200 });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Invitations() {
  const { invitations } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>();
  return (
    <>
      <AdministrationTabs current="/verwaltung/einladungen" />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Einladungen</h1>
          <p className="lead">Wer eingeladen ist, bekommt eine Mail mit einem Link. Er gilt 14&nbsp;Tage und nur einmal.</p>
        </header>
        {checked?.preview && <InvitationPreview {...checked.preview} />}
        <InvitationForm typed={checked?.typed ?? {}} errors={checked?.errors ?? {}} />
        <section className="block" aria-labelledby="offen">
          <h2 id="offen">Offene Einladungen</h2>
          {invitations.length === 0 ? <p className="empty">Zurzeit ist keine offen.</p> : <InvitationList invitations={invitations} />}
        </section>
      </div>
    </>
  );
}
