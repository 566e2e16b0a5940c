import { crawl, listFaults, type Visited } from "#tests/e2e/crawl.ts";
import { openHouse } from "#tests/e2e/house.ts";
import { listBarriers } from "./barriers.ts";
import { listDeadReferences, listDocuments } from "./documents.ts";
import { listHtmlFaults } from "./html.ts";
import { listFaultsOfWords, listMisspeltInDocuments, listMisspeltInSources } from "./words.ts";

type Seen = { who: string; scripts: number; visited: Visited[] };

const PEOPLE = { abgemeldet: null, Fachperson: "fachperson@beispiel.de", Moderation: "moderation@beispiel.de", Projektteam: "team@beispiel.de", Administration: "admin@beispiel.de" };
/** Pages that people get though no link leads there; the second is not found. */
const UNLINKED = ["/entwicklung/post", "/gibt-es-nicht"];

const PARTS: Record<string, (seen: Seen[]) => string[] | Promise<string[]>> = {
  html: (seen) => listHtmlFaults(listPages(seen)),
  links: (seen) => [
    ...seen.flatMap(({ who, scripts, visited }) => listFaults(visited.filter(({ path }) => !UNLINKED.includes(path)), { scripts }).map((fault) => `${who} ${fault}`)),
    ...[...listDocuments()].flatMap(([file, markdown]) => listDeadReferences(file, markdown)),
  ],
  woerter: (seen) => [
    ...listPages(seen).flatMap(({ page, path, html }) => listFaultsOfWords(path, html).map((finding) => `${page}: ${finding}`)),
    ...listMisspeltInDocuments(),
    ...listMisspeltInSources(),
  ],
  barrieren: listBarriers,
};

const asked = process.argv.slice(2);
const seen = asked.some((part) => part !== "barrieren") ? await look() : [];
const findings: string[][] = [];
for (const part of asked) {
  const found = gather(await PARTS[part]!(seen));
  console.log(`\n${part}: ${found.length === 0 ? "nichts zu beanstanden" : `${found.length} Befunde`}`);
  for (const finding of found) console.log(`  ${finding}`);
  findings.push(found);
}
process.exitCode = findings.flat().length === 0 ? 0 : 1;

/** Every page of the demo as each kind of person gets it. */
async function look(): Promise<Seen[]> {
  const house = await openHouse({ with: "demo" });
  const seen: Seen[] = [];
  for (const [who, email] of Object.entries(PEOPLE)) {
    const page = email ? await house.enter(email) : await house.visit();
    seen.push({ who, scripts: email ? 1 : 0, visited: await crawl(page.context().request, UNLINKED) });
    await page.context().close();
    console.log(`${who}: ${seen.at(-1)!.visited.length} Adressen`);
  }
  await house.close();
  return seen;
}

/** What is wrong in the frame is wrong on every page; it is said once. */
function gather(findings: string[]): string[] {
  const pages = new Map<string, string[]>();
  for (const finding of findings) {
    const [page = "", ...words] = finding.split(": ");
    const pagesOfIt = pages.get(words.join(": ")) ?? [];
    pages.set(words.join(": "), pagesOfIt);
    pagesOfIt.push(page);
  }
  return [...pages].map(([finding, [first, ...others]]) => `${first}: ${finding}${others.length === 0 ? "" : ` (und auf ${others.length} weiteren Seiten)`}`);
}

function listPages(seen: Seen[]) {
  return seen.flatMap(({ who, visited }) => visited.filter(({ html }) => html !== "").map(({ path, html }) => ({ page: `${who} ${path}`, path, html })));
}
