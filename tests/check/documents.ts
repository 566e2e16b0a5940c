import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const BLOCK_OF_CODE = /^```[^\n]*\n[\s\S]*?^```/gm;
const CODE = /`[^`\n]*`/g;
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const COMMAND = /npm (?:run (?:--silent )?([a-z][\w:-]*)|(test|start)\b)/g;

/** README.md and docs/*.md: what people read beside the pages. */
export function listDocuments(): Map<string, string> {
  const files = ["README.md", ...readdirSync("docs").filter((name) => name.endsWith(".md")).map((name) => join("docs", name))];
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}

/** Links of a document to files and headings that are not there, and commands that package.json does not know. */
export function listDeadReferences(file: string, markdown: string): string[] {
  const links = [...markdown.replace(BLOCK_OF_CODE, "").replace(CODE, "").matchAll(LINK)].map(([, target = ""]) => target);
  const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }).scripts);
  const commands = [...markdown.matchAll(COMMAND)].map(([, run, own]) => run ?? own ?? "");
  return [
    ...links.filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(link, file)).map((link) => `${file}: nichts unter ${link}`),
    ...[...new Set(commands)].filter((name) => !scripts.includes(name)).map((name) => `${file}: kein Befehl npm run ${name}`),
  ];
}

/** A document's words, each paragraph and each cell of a table by itself, without code and where links lead. */
export function listParagraphs(markdown: string): string[] {
  const words = markdown.replace(BLOCK_OF_CODE, "").replace(CODE, " ").replace(LINK, (link) => link.slice(0, link.indexOf("](") + 1));
  return words.split(/\n\s*\n|\n(?=#|\||\s*- |\d+\. )|(?<!\\)\|/).map((paragraph) => paragraph.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function leadsSomewhere(link: string, from: string): boolean {
  const [path = "", heading] = link.split("#");
  const file = path === "" ? from : normalize(join(dirname(from), decodeURI(path)));
  if (!existsSync(file)) return false;
  return heading === undefined || (file.endsWith(".md") && listAnchors(readFileSync(file, "utf8")).includes(decodeURI(heading)));
}

/** As GitHub names headings: lower-case, without punctuation, a hyphen for each space, a number for the second of a name. */
function listAnchors(markdown: string): string[] {
  const names = [...markdown.replace(BLOCK_OF_CODE, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/g, "-"));
  return names.map((name, nth) => {
    const before = names.slice(0, nth).filter((earlier) => earlier === name).length;
    return before === 0 ? name : `${name}-${before}`;
  });
}
