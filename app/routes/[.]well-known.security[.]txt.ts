import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { toSecurityTxt } from "#app/site/security-txt.ts";

/** Nobody is told of a contact there is not. */
export function loader({ context: { env, now } }: LoaderFunctionArgs) {
  const { securityContact: contact, securityPolicy: policy, publicOrigin } = env;
  if (contact === undefined) throw json(null, { status: 404 });
  return new Response(toSecurityTxt({ contact, policy, publicOrigin, now: now() }), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
