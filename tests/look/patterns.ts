import { readdirSync } from "node:fs";

const ROUTES = readdirSync("app/routes").map((file) => file.replace(/\.tsx?$/, "").replace(/_?\._index$/, "").replaceAll("_.", ".").split(".").filter((word) => word !== "_index"));

/** The kind of page an address leads to: its route, and which questions it asks. */
export function toPattern(path: string): string {
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const words = pathname.split("/").filter(Boolean);
  const fitting = ROUTES.filter((route) => route.length === words.length && route.every((word, nth) => word.startsWith("$") || word === words[nth]));
  const [best = words] = fitting.toSorted((a, b) => countOpen(a) - countOpen(b));
  const asked = [...new Set([...searchParams.keys()].map((name) => toKind(pathname, name)))].toSorted();
  return `/${best.map((word) => (word.startsWith("$") ? "$" : word)).join("/")}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
}

/** One contribution is as good as another, and so is one filter of the list. */
function toKind(pathname: string, name: string): string {
  if (/^B-\d+$/.test(name)) return "B";
  return pathname === "/beitraege" && name !== "ab" ? "filter" : name;
}

function countOpen(route: string[]): number {
  return route.filter((word) => word.startsWith("$")).length;
}
