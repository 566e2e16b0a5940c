import { readdirSync } from "node:fs";

const ROUTES = readdirSync("app/routes").map((file) => file.replace(/\.tsx?$/, "").replace(/_?\._index$/, "").replaceAll("_.", ".").split(".").filter((word) => word !== "_index"));

/** The kind of page an address leads to: its route, and which questions it asks. */
export function toPattern(path: string): string {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const words = pathname.split("/").filter(Boolean);
  const fitting = ROUTES.filter((route) => route.length === words.length && route.every((word, nth) => word.startsWith("$") || word === words[nth]));
  const [best = words] = fitting.toSorted((a, b) => countOpen(a) - countOpen(b));
  return `/${best.map((word) => (word.startsWith("$") ? "$" : word)).join("/")}${searchParams.size > 0 ? `?${[...new Set([...searchParams.keys()].map((name) => name.replace(/^B-\d+$/, "B")))].toSorted().join("&")}` : ""}`;
}

function countOpen(route: string[]): number {
  return route.filter((word) => word.startsWith("$")).length;
}
