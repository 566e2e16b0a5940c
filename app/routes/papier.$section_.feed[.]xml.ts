import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { handOut } from "#app/hand-out.ts";
import { ATOM } from "#app/site/feeds.ts";
import { findSectionFeed, writeFeed } from "#app/site/write-feed.server.ts";

export function loader({ params, context }: LoaderFunctionArgs) {
  const asked = findSectionFeed(context.db, params.section);
  if (!asked) throw json(null, { status: 404 });
  const { publicOrigin } = context.env;
  return handOut(context, ATOM, (db) => writeFeed(db, { ...asked, publicOrigin }));
}
