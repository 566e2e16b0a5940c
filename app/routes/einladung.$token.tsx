import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { sessionCookie } from "#app/accounts/cookies.server.ts";
import { readInvitationToken } from "#app/accounts/invitation-token.server.ts";
import { InvitationPage } from "#app/accounts/InvitationPage.tsx";
import { findInvitation } from "#app/accounts/invitations.server.ts";
import { toInvitationOver } from "#app/accounts/invitation-over.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle, unlisted } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => [...(error ? toErrorTitle(error) : toTitle("Einladung")), unlisted];

/** Looking changes nothing: mail scanners follow every link. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const id = readInvitationToken(context.env.sessionSecret, params.token ?? "");
  const invitation = id === undefined ? undefined : findInvitation(context.db, { id, now: context.now() });
  if (invitation?.state !== "open") throw toInvitationOver(invitation?.state ?? "unknown");
  const { email, until, inviter, permissions } = invitation;
  return page({ email, until, inviter, permissions });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { db, env } = context;
  const id = readInvitationToken(env.sessionSecret, params.token ?? "");
  if (id === undefined) throw toInvitationOver("unknown");
  const cookie = sessionCookie(env);
  const former: unknown = await cookie.parse(request.headers.get("cookie"));
  const accepted = acceptInvitation(db, { id, formerSession: typeof former === "string" ? former : null, now: context.now() });
  if (!accepted.ok) throw toInvitationOver(accepted.problem);
  context.mailIsWaiting();
  return redirect("/konto?hinweis=einladung-angenommen", { status: 303, headers: { "Set-Cookie": await cookie.serialize(accepted.session) } });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function InvitationRoute() {
  return <InvitationPage {...useLoaderData<typeof loader>()} />;
}
