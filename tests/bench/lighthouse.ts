import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toPattern } from "#tests/look/patterns.ts";
import { toGet } from "./compare.ts";
import { furnish, PUBLISHED } from "./furnish.ts";
import { fetchOnce } from "./load.ts";
import { start } from "./process.ts";

/** Fetched for this measurement alone: it is no part of the project, so neither package.json nor the lock file knows it. */
const LIGHTHOUSE = "lighthouse@13.5.0";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const CONFIG = "config.json";
const ROBOTS = "ask-for-robots.js";

type Audit = { title: string; score: number | null; numericValue?: number; displayValue?: string; explanation?: string };
type Report = { categories: Record<(typeof CATEGORIES)[number], { score: number; auditRefs: { id: string; weight: number }[] }>; audits: Record<string, Audit> };

/** What Lighthouse's phone says of every kind of page that search engines are told of: four scores each as a Markdown table, and below it all that it would have otherwise. */
export async function askLighthouse(folder: string): Promise<string> {
  const { path } = await furnish(join(folder, "lighthouse.sqlite"), PUBLISHED);
  install(folder);
  const server = await start(["bin/start.ts"], { DATABASE_PATH: path });
  const pages = await listPages(server.port);
  const reports = pages.map((page, nth) => [page, ask(`http://localhost:${server.port}${page}`, { folder, file: join(folder, `lighthouse-${nth}.json`) })] as const);
  await server.stop();
  const lines = reports.map(([page, { categories, audits }]) => {
    const scores = CATEGORIES.map((category) => Math.round(categories[category].score * 100));
    const figures = [["largest-contentful-paint", 0], ["total-blocking-time", 0], ["cumulative-layout-shift", 4]] as const;
    return `| ${[page, ...scores, ...figures.map(([id, digits]) => audits[id]?.numericValue?.toFixed(digits))].join(" | ")} |`;
  });
  const table = ["| Seite | Leistung | Zugänglichkeit | Gute Praxis | Auffindbarkeit | LCP ms | TBT ms | CLS |", "|---|---:|---:|---:|---:|---:|---:|---:|", ...lines].join("\n");
  return [`# ${LIGHTHOUSE}`, table, reports.flatMap(([page, report]) => listFaults(report).map((fault) => `- ${page}: ${fault}`)).join("\n")].join("\n\n");
}

/** One address of each kind in the sitemap. */
async function listPages(port: number): Promise<string[]> {
  const { body } = await fetchOnce(port, toGet(port, "/sitemap.xml", { "Accept-Encoding": "identity" }));
  const paths = [...body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => new URL(address).pathname);
  return [...new Map(paths.map((path) => [toPattern(path), path])).values()];
}

function install(folder: string) {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  execFileSync("npm", ["install", "--prefix", folder, "--no-fund", "--no-audit", "--loglevel=error", LIGHTHOUSE], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  copyFileSync(join(import.meta.dirname, ROBOTS), join(folder, ROBOTS));
  writeFileSync(join(folder, CONFIG), JSON.stringify({ extends: "lighthouse:default", artifacts: [{ id: "RobotsTxt", gatherer: join(folder, ROBOTS) }] }));
}

function ask(address: string, { folder, file }: { folder: string; file: string }): Report {
  const options = [`--config-path=${join(folder, CONFIG)}`, "--locale=de", "--chrome-flags=--headless=new --no-sandbox", "--output=json", `--output-path=${file}`, `--only-categories=${CATEGORIES.join(",")}`, "--quiet"];
  execFileSync(process.execPath, ["node_modules/lighthouse/cli/index.js", address, ...options], { cwd: folder, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH } });
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}

/** Also what counts for nothing in a score. */
function listFaults({ categories, audits }: Report): string[] {
  const refs = CATEGORIES.flatMap((category) => categories[category].auditRefs);
  return refs.flatMap(({ id, weight }) => {
    const { title, score, displayValue, explanation } = audits[id]!;
    if (score === null || score === 1) return [];
    return [`${title} (${[score.toFixed(2), `Gewicht ${weight}`, displayValue, explanation].filter(Boolean).join(", ")})`];
  });
}
