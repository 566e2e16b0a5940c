import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findReport } from "#app/moderation/reports.server.ts";
import { ReportStatus } from "#app/moderation/ReportStatus.tsx";
import { page } from "#app/page.ts";
import { toTitle, unlisted } from "#app/title.ts";

export const meta: MetaFunction = () => [...toTitle("Stand Ihrer Meldung"), unlisted];

/** The id is in nothing but the mail to whoever reported. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const report = findReport(context.db, params.id ?? "");
  if (!report) throw json(null, { status: 404 });
  return page(report);
}

export default function StateOfReport() {
  return <ReportStatus {...useLoaderData<typeof loader>()} />;
}
