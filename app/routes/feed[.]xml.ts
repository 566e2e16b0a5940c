import type { LoaderFunctionArgs } from "@remix-run/node";
import { handOut } from "#app/hand-out.ts";
import { ATOM } from "#app/site/feeds.ts";
import { ofSite, writeFeed } from "#app/site/write-feed.server.ts";

export function loader({ context }: LoaderFunctionArgs) {
  const { publicOrigin } = context.env;
  return handOut(context, ATOM, (db) => writeFeed(db, { ...ofSite(), publicOrigin }));
}
