import { createRequestHandler } from "@remix-run/node";
import { expect, test } from "vitest";
import { toHandlers } from "#server/narrow-routes.ts";
import { givenDiscussion, givenPractitioner } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { knock } from "#tests/support/door.ts";
import { build, doors } from "./application.ts";

const widely = createRequestHandler(build, "production");
const narrowly = toHandlers(build);
/** Every door as it is; a few of them as people may write them too. */
const paths = doors.filter(({ path }) => path !== "/").map(({ path }) => path);
const bent = paths.filter((_, nth) => nth % 12 === 0).flatMap((path) => [`${path}/`, path.toUpperCase(), `${path}/mehr`, path.replace(/^\/(.)/, (_, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`), `${path}?_data=root`]);

test.each(["/", ...paths, ...bent])("%s leads where it would if every route were compared", async (path) => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const as = givenPractitioner(database.db);
  const ask = async (handle: (path: string) => typeof widely) => {
    const { request, context } = await knock(database, path, { as });
    const { status, headers } = await handle(new URL(request.url).pathname)(request, context);
    const title = /<title>.*?<\/title>/.exec(context.html?.join("") ?? "")?.[0];
    return { status, title, location: headers.get("location"), type: headers.get("content-type") };
  };
  expect(await ask(narrowly)).toEqual(await ask(() => widely));
});
