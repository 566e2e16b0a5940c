import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const CHECKER = "node_modules/vnu-jar/build/dist/vnu.jar";

type Message = { url: string; type: string; message: string; extract?: string };
type Unfounded = { message: string; extract?: RegExp };

/** What the checker says though nothing is wrong, word for word. */
const UNFOUNDED: Unfounded[] = [
  /* React closes void elements so, and quotes every value of an attribute. */
  { message: "Trailing slash on void elements has no effect and interacts badly with unquoted attribute values." },
  /* A landmark may have a name; later versions of the checker know that of this one, too. */
  { message: "Possible misuse of “aria-label”. (If you disagree with this warning, file an issue report or send e-mail to www-validator@w3.org.)", extract: /<search (class="[^"]*" )?aria-label="[^"]*">/ },
];

/** Two headings, one of them never closed: were this not found, the checker would find nothing. */
const PLANTED = { page: "(absichtlich falsche Seite)", html: '<!doctype html><html lang="de"><head><title>Falsch</title></head><body><h1>Eins<h2 id="a b">Zwei</h2></body></html>' };

/** What the Nu HTML Checker finds in pages, each finding with the first page it is found on; the same page twice is read once. */
export function listHtmlFaults(pages: { page: string; html: string }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-html-"));
  const read = [PLANTED, ...new Map(pages.map((page) => [page.html, page])).values()];
  mkdirSync(join(folder, "seiten"));
  read.forEach(({ html }, nth) => writeFileSync(join(folder, "seiten", `${nth}.html`), html));
  const messages = ask(join(folder, "seiten"), join(folder, "befunde.json"));
  rmSync(folder, { recursive: true, force: true });
  const places = messages.filter((message) => !isUnfounded(message)).map(({ url, message, extract }) => ({ page: read[Number.parseInt(basename(url))]!.page, finding: `${message}${extract ? ` – bei ${extract.replace(/\s+/g, " ")}` : ""}` }));
  if (places.every(({ page }) => page !== PLANTED.page)) throw new Error("Der Nu HTML Checker bemerkt eine absichtlich falsche Seite nicht.");
  return places.filter(({ page }) => page !== PLANTED.page).map(({ page, finding }) => `${page}: ${finding}`);
}

/** Its answer goes to a file: with many pages it is longer than a pipe likes to hold. */
function ask(folder: string, file: string): Message[] {
  const { status, stderr } = spawnSync("sh", ["-c", 'exec java -jar "$1" --format json --stdout --skip-non-html "$2" > "$3"', "sh", CHECKER, folder, file], { encoding: "utf8" });
  const words = readFileSync(file, "utf8");
  if (words === "") throw new Error(`Der Nu HTML Checker brach ab (${status}): ${stderr}`);
  return (JSON.parse(words) as { messages: Message[] }).messages;
}

function isUnfounded({ message, extract = "" }: Message): boolean {
  return UNFOUNDED.some((known) => known.message === message && (known.extract?.test(extract) ?? true));
}
