import { isRouteErrorResponse } from "@remix-run/react";

/** The title of a page, the most particular part first. */
export function toTitle(...parts: string[]) {
  return [{ title: [...parts, "Integration in Bewegung"].join(" – ") }];
}

const ERROR_TITLES: Record<number, string> = { 401: "Anmelden", 403: "Nicht freigegeben", 404: "Nicht gefunden", 409: "Nicht gespeichert", 410: "Nicht mehr gültig", 422: "Nicht gespeichert", 503: "Nicht gespeichert" };

/** The title of a page that could not be what was asked for. */
export function toErrorTitle(error: unknown) {
  return toTitle((isRouteErrorResponse(error) && ERROR_TITLES[error.status]) || "Fehler");
}
/** For pages that are nobody's to find by searching. */
export const unlisted = { name: "robots", content: "noindex" };
