import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { drawSheets, openDarkroom } from "./sheets.ts";
import { walk } from "./walk.ts";

const USAGE = `npm run look – nimmt jede Seite in jedem Zustand auf, zum Ansehen

npm run look -- [WORT …] [--to ORDNER]   nur Aufnahmen, in deren Namen ein Wort vorkommt
Je Aufnahme Blätter in hell bis zum Ende der Seite und eines in dunkel, mit 320, 768 und 1.280 Punkten Breite, in test-results/ansichten oder dem genannten Ordner.`;
const args = process.argv.slice(2);
if (args.includes("--help")) {
  console.log(USAGE);
  process.exit(0);
}
const to = args.includes("--to") ? args.splice(args.indexOf("--to"), 2)[1]! : "test-results/ansichten";
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const darkroom = await openDarkroom();
await walk({ see: (page, name) => drawSheets(darkroom, page, join(to, toFileName(name))), isAskedFor: (name) => args.length === 0 || args.some((word) => name.includes(word)) });
await darkroom.close();

function toFileName(name: string): string {
  return name.replace(/[/?&=%]+/g, "~").replace(/[^\p{L}\p{N}~.-]+/gu, "-").slice(0, 110);
}
