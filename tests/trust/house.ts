import { openSnapshot, type OpenDb } from "#db/open.ts";

export type Answer = { status: number; html: string; location: string };
type Form = { cookie?: string; fields: Record<string, string>; signal?: AbortSignal | undefined };

/** A page as somebody with this cookie sees it. */
export function openPage(origin: string, path: string, { cookie = "" }: { cookie?: string } = {}): Promise<Answer> {
  return ask(`${origin}${path}`, { headers: { cookie } });
}

/** Sends a form once, as a page of ours would. */
export function sendForm(origin: string, path: string, { cookie = "", fields, signal }: Form): Promise<Answer> {
  return ask(`${origin}${path}`, { method: "POST", headers: { cookie, origin }, body: new URLSearchParams(fields), ...(signal ? { signal } : {}) });
}

/** Looks into a file at one moment. */
export function lookInto<Result>(path: string, query: (database: OpenDb) => Result): Result {
  const snapshot = openSnapshot(path);
  try {
    return query(snapshot);
  } finally {
    snapshot.close();
  }
}

async function ask(address: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(address, { redirect: "manual", ...init, headers: { ...init.headers, connection: "close" } });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get("location") ?? "" };
}
