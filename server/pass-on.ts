import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppLoadContext } from "@remix-run/node";
import { openSnapshot } from "#db/open.ts";
import { toNetwork } from "./addresses.ts";
import { sendCachedPage, sendErrorPage, toFaultStatus } from "./answers.ts";
import { WITH_OWN_SCRIPT } from "./headers.ts";
import type { House } from "./house.ts";
import { noteSpending } from "./limits.ts";
import type { Rendered } from "./page-cache.ts";
import { readWhole } from "./read-whole.ts";
import { sendResponse, toBytes, toRequest } from "./remix.ts";
import { isSharedPath } from "./shared-pages.ts";

export type Passing = { path: string; reference: string; form?: { body: Buffer; fields: URLSearchParams } };

/** Through to Remix, or for a page that all readers share, to the memory that fills itself from there. */
export async function passOn(house: House, request: IncomingMessage, response: ServerResponse, passing: Passing) {
  const isShared = passing.form === undefined && !request.headers.cookie?.includes(house.sessionCookie) && request.url === passing.path && isSharedPath(passing.path);
  if (!isShared) return send(house, request, response, await ask(house, request, response, passing), passing);
  let unshared: Answered | undefined;
  house.metrics.countCached("miss");
  const page = await house.cache.fill(passing.path, async () => {
    const answered = await ask(house, request, response, passing);
    const rendered = await toRendered(answered);
    if (!rendered) unshared = answered;
    return rendered;
  });
  if (page) return sendCachedPage(request, response, page);
  return send(house, request, response, unshared ?? (await ask(house, request, response, passing)), passing);
}

/** What is longer than this many bytes is not kept in memory but sent on as it comes. */
export const MOST_KEPT = 4 * 1024 * 1024;

type Answered = { answer: Response; context: AppLoadContext };

/**
 * Lets Remix answer. Whatever it throws becomes a 500 without words. Attempts count unless the database could not write: who hangs up
 * in the middle gets a 500 as well, and what they wanted has happened.
 */
async function ask(house: House, request: IncomingMessage, response: ServerResponse, { form, reference }: Passing): Promise<Answered> {
  const { env, now } = house;
  const gone = new AbortController();
  response.once("close", () => response.writableFinished || gone.abort());
  const { limits, takeBack } = noteSpending(house.limits);
  const context: AppLoadContext = {
    db: house.database.db, env, now, html: undefined, parts: new Map(), isSignedIn: false, isShut: false, fault: undefined, freshUntil: now(),
    network: toNetwork(request, { secret: env.sessionSecret, now: now() }),
    openSnapshot: () => openSnapshot(house.database.path),
    mailIsWaiting: house.mailIsWaiting,
    limits,
  };
  const asked = toRequest(request, { origin: env.publicOrigin, body: form?.body, signal: gone.signal });
  const answer = await house.answer(asked, context).catch((error: unknown) => {
    context.fault = error;
    return new Response(null, { status: 500 });
  });
  if (answer.status >= 500 && context.fault !== undefined && !gone.signal.aborted) house.log.error({ reference, err: context.fault }, "fault");
  if (answer.status >= 500 && !gone.signal.aborted && toFaultStatus(context.fault) !== 500) await takeBack();
  return { answer, context };
}

async function toRendered(answered: Answered): Promise<Rendered | undefined> {
  const { answer, context } = answered;
  if (answer.status !== 200 || answer.headers.has("set-cookie")) return undefined;
  const body = context.html === undefined ? await readWhole(answered, MOST_KEPT) : toBytes(context.html);
  return body && { type: answer.headers.get("content-type") ?? "text/html; charset=utf-8", body, freshUntil: context.freshUntil };
}

async function send(house: House, request: IncomingMessage, response: ServerResponse, { answer, context }: Answered, { form, reference }: Passing) {
  if (answer.status >= 500) return sendErrorPage(response, house.frame, { status: toFaultStatus(context.fault), fields: form?.fields, reference });
  if (isBareRefusal(request, answer)) return sendErrorPage(response, house.frame, { status: answer.status, fields: form?.fields, isFromDoor: true, retryAfter: Number(answer.headers.get("Retry-After") ?? 0) });
  const isPrivate = request.headers.cookie !== undefined || answer.headers.has("set-cookie");
  await sendResponse(response, { answer, html: context.html }, { ...house.frame.headers, ...(context.isSignedIn && context.html !== undefined ? WITH_OWN_SCRIPT : {}), "Cache-Control": isPrivate ? "no-store" : "no-cache", Vary: "Cookie" });
}

/** A door without a page of its own said no in data; a person gets a page. Who asks for data alone gets data. */
function isBareRefusal(request: IncomingMessage, answer: Response): boolean {
  return [401, 403, 404, 429].includes(answer.status) && answer.headers.get("content-type")?.startsWith("application/json") === true && !request.url?.includes("_data=");
}
