import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];
type Route = Routes[string];

/**
 * For each address a Remix that knows only the routes that could match it: those with the same first word and as many words,
 * and those with any first word. Remix compares every route it knows with every request, several times.
 */
export function toHandlers(build: ServerBuild): (path: string) => RequestHandler {
  const kinds = new Map(Object.values(build.routes).map((route) => [route.id, toKind(toFullPath(build.routes, route))]));
  const known = new Set(kinds.values());
  const handlers = new Map<string, RequestHandler>();
  return (path) => {
    const asked = toKind(path);
    const kind = known.has(asked) ? asked : ANYWHERE;
    const handler = handlers.get(kind) ?? createRequestHandler(narrow(build, (id) => kinds.get(id) === kind || kinds.get(id) === ANYWHERE), "production");
    handlers.set(kind, handler);
    return handler;
  };
}

/** Routes that could match at any first word, or with any number of words. */
const ANYWHERE = "*";

function toKind(path: string): string {
  const words = path.replace(/^\/|\/+$/g, "").split("/");
  if (words[0]!.startsWith(":") || words.some((word) => word === "*" || word.endsWith("?"))) return ANYWHERE;
  return `${words.length} ${decode(words[0]!).toLowerCase()}`;
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** The routes wanted, with those they lie in. */
function narrow(build: ServerBuild, isWanted: (id: string) => boolean): ServerBuild {
  const kept = new Set(Object.keys(build.routes).filter(isWanted));
  for (const id of kept) {
    const above = build.routes[id]?.parentId;
    if (above !== undefined) kept.add(above);
  }
  const pick = <One>(all: Record<string, One>) => Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}

function toFullPath(routes: Routes, { parentId, path = "" }: Route): string {
  const above = parentId === undefined ? undefined : routes[parentId];
  return above ? `${toFullPath(routes, above)}/${path}`.replace(/\/+/g, "/") : path;
}
