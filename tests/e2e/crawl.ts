import type { APIRequestContext } from "playwright";

export type Visited = { path: string; arrivedAt: string; status: number; type: string; html: string; setsCookie: boolean };

/** Follows every link of our own from the start page on, and from where no link leads; fragments are left to the page they point into. */
export async function crawl(request: APIRequestContext, unlinked: string[] = []): Promise<Visited[]> {
  const waiting = ["/", ...unlinked];
  const known = new Set(waiting.map(toPlace));
  const visited: Visited[] = [];
  for (const path of waiting) {
    const answer = await request.get(path);
    const type = answer.headers()["content-type"] ?? "";
    const html = type.startsWith("text/html") ? await answer.text() : "";
    visited.push({ path, arrivedAt: new URL(answer.url()).pathname, status: answer.status(), type, html, setsCookie: "set-cookie" in answer.headers() });
    for (const link of listLinks(html)) {
      const target = link.replace(/#.*/, "");
      if (!target.startsWith("/") || known.has(toPlace(target))) continue;
      known.add(toPlace(target));
      waiting.push(target);
    }
  }
  return visited;
}

/** A run is named by the moment it begins, so each page that offers one names another; where it leads to is the same. */
function toPlace(path: string): string {
  return path.replace(/(?<=[?&]lauf=)\d+/, "");
}

/** What is wrong with pages that should all be whole. */
export function listFaults(visited: Visited[], { scripts }: { scripts: number }): string[] {
  const pages = new Map(visited.map((page) => [page.path, page.html]));
  return visited.flatMap(({ path, status, type, html, setsCookie }) => [
    ...(status === 200 ? [] : [`${path}: antwortet ${status}`]),
    ...(setsCookie ? [`${path}: setzt ein Cookie`] : []),
    ...(type.startsWith("text/html") ? listFaultsOfPage(html, scripts).map((fault) => `${path}: ${fault}`) : []),
    ...listLinks(html).flatMap((link) => (leadsSomewhere(link, path, pages) ? [] : [`${path}: nichts unter ${link}`])),
  ]);
}

/** Pages that cannot be told apart by their title. */
export function listSharedTitles(visited: Visited[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { arrivedAt, html } of visited) {
    if (html !== "") places.set(toTitle(html), (places.get(toTitle(html)) ?? new Set()).add(arrivedAt));
  }
  return [...places].flatMap(([title, paths]) => (paths.size > 1 ? [`${title}: ${[...paths].join(" ")}`] : []));
}

function listFaultsOfPage(html: string, scripts: number): string[] {
  return [
    ...(html.includes('<html lang="de">') ? [] : ["nennt keine Sprache"]),
    ...(html.match(/<h1[\s>]/g)?.length === 1 ? [] : ["nicht genau eine h1"]),
    ...(toTitle(html) === "" ? ["kein Titel"] : []),
    ...((html.match(/<script[\s>]/g)?.length ?? 0) === scripts && (scripts === 0 || OUR_SCRIPT.test(html)) ? [] : ["ein Skript zu viel oder zu wenig"]),
    ...(/\s(on[a-z]+|style)="/.test(html) ? ["Skript oder Stil in einem Attribut"] : []),
  ];
}

/** The one script of those who are signed in: a file of our own. */
const OUR_SCRIPT = /<script type="module" src="\/assets\/entry\.client-[\w-]+\.js"><\/script><\/head>/;

const toTitle = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";

function listLinks(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

function leadsSomewhere(link: string, from: string, pages: Map<string, string>): boolean {
  const [target = "", fragment = ""] = link.split("#");
  const html = pages.get(target === "" ? from : target);
  return fragment === "" || !html || html.includes(`id="${fragment}"`);
}
