import { isRouteErrorResponse } from "@remix-run/react";

const HOUSE = "Integration in Bewegung";

/** The title of a page, the most particular part first. */
export function toTitle(...parts: string[]) {
  return [{ title: [...parts, HOUSE].join(" – ") }];
}

/** `path` is the one address of the page, without what an address may carry besides. `feed` is where to hear what is new on it. */
type Preview = { title: string[]; description: string; path: string; type?: "website" | "article"; feed?: { title: string; path: string } };
type Place = { matches: { id: string; data: unknown }[]; error?: unknown };

/** Title, canonical address and what others show of a link to a public page. */
export function toPublicMeta({ matches, error }: Place, { title, description, path, type = "website", feed }: Preview) {
  const { origin } = (matches.find(({ id }) => id === "root")?.data ?? {}) as { origin?: string };
  if (error || origin === undefined) return error ? toErrorTitle(error) : toTitle(...title);
  const address = origin + path;
  const shown = { type, site_name: HOUSE, locale: "de_DE", title: title[0] ?? HOUSE, description, url: address };
  return [
    ...toTitle(...title),
    { name: "description", content: description },
    { tagName: "link" as const, rel: "canonical", href: address },
    ...Object.entries(shown).map(([name, content]) => ({ property: `og:${name}`, content })),
    ...(feed ? [{ tagName: "link" as const, rel: "alternate", type: "application/atom+xml", title: feed.title, href: feed.path }] : []),
  ];
}

const ERROR_TITLES: Record<number, string> = { 401: "Anmelden", 403: "Nicht freigegeben", 404: "Nicht gefunden", 409: "Nicht gespeichert", 410: "Nicht mehr gültig", 422: "Nicht gespeichert", 503: "Nicht gespeichert" };

/** The title of a page that could not be what was asked for. */
export function toErrorTitle(error: unknown) {
  return toTitle((isRouteErrorResponse(error) && ERROR_TITLES[error.status]) || "Fehler");
}

/** For pages that are nobody's to find by searching. */
export const unlisted = { name: "robots", content: "noindex" };
