import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { barrierForm } from "#app/site/barrier-form.ts";
import { toPagePath } from "#app/site/barrier.ts";
import { BarrierPage } from "#app/site/BarrierPage.tsx";
import { fileBarrier } from "#app/site/file-barrier.server.ts";
import { toTitle, unlisted } from "#app/title.ts";
import { tooMany } from "#app/too-many.ts";

export const meta: MetaFunction = () => [...toTitle("Barriere melden"), unlisted];

export function loader({ request }: LoaderFunctionArgs) {
  return page({ page: toPagePath(new URL(request.url).searchParams.get("seite")) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = parseForm(await request.formData(), barrierForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const { words, seite, email } = form.value;
  const spent = await context.limits.spend("barrier", { network: context.network });
  if (!spent.ok) return tooMany(spent, { typed: form.typed });
  fileBarrier(context.db, { words, path: seite, email, now: context.now() });
  context.mailIsWaiting();
  return redirect("/barriere-melden/eingang", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Barrier() {
  const refused = useActionData<typeof action>();
  return <BarrierPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />;
}
