import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const [BEGIN, END] = ["<!-- Zusagen -->", "<!-- /Zusagen -->"];
const EMPTY = `# Sicherheit\n\n${BEGIN}\n${END}\n`;
const HEAD = ["| Zusage | Teil | Tests | letzte Zahl | Datum |", "|---|---|---|---|---|"];

/** Writes what was measured into the table of the page; what was not measured this time keeps its figure and date. */
export function writeTable(path, parts, measured, date) {
  const page = existsSync(path) ? readFileSync(path, "utf8") : EMPTY;
  writeFileSync(path, toPage(page, parts, measured, date));
}

export function toPage(page, parts, measured, date) {
  const [before, rest] = split(page.includes(BEGIN) ? page : `${page.trimEnd()}\n\n${BEGIN}\n${END}\n`);
  const former = readRows(rest.slice(0, rest.indexOf(END)));
  const rows = parts.map((part) => toRow(part, measured.has(part.name) ? [measured.get(part.name), date] : (former.get(part.name) ?? ["–", "–"])));
  return `${before}${BEGIN}\n${[...HEAD, ...rows].join("\n")}\n${rest.slice(rest.indexOf(END))}`;
}

function split(page) {
  const at = page.indexOf(BEGIN);
  return [page.slice(0, at), page.slice(at + BEGIN.length)];
}

function readRows(table) {
  const rows = table.split("\n").map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$/g, "")));
  return new Map(rows.filter(({ length }) => length === 5).map(([, part, , figure, day]) => [part.replaceAll("`", ""), [figure, day]]));
}

function toRow({ name, promise, files }, [figure, day]) {
  const tests = files.map((file) => `[${basename(file, ".test.ts")}](../${file})`).join(", ");
  return `| ${promise} | \`${name}\` | ${tests} | ${figure.replaceAll("|", "/")} | ${day} |`;
}
