import { giveUp, run, say } from "./setup.mjs";
import { prepareTests } from "./for-tests.mjs";

const USAGE = `npm run docs:pictures – geht die Schritte der Handbücher in einem echten Chromium und nimmt ihre Bilder auf

  npm run docs:pictures              schreibt docs/bilder/
  npm run docs:pictures -- --check   nimmt sie daneben auf und ändert nichts; endet mit 1, wenn ein Schritt nicht mehr
                                     geht, ein Bild fehlt oder eines niemand zeigt
Aufgenommen wird der gebaute Server mit einer frischen Vorführung; die Tage darin sind die von heute.
Von Hand entsteht nur docs/bilder/auswertung-bericht.png: eine Seite des Word-Berichts, für die LibreOffice nötig wäre.
Umgebung: CHROMIUM_PATH (ein bestimmter Chromium)`;

const args = process.argv.slice(2);
if (args.includes("--help") || args.includes("-h")) {
  say(USAGE);
  process.exit(0);
}
if (args.some((arg) => arg !== "--check")) giveUp(USAGE);

const { node, environment } = prepareTests();
run(node, ["--import", "./bin/load-quickly.ts", "tests/pictures/run.ts", ...args], "Die Handbücher und ihre Bilder stimmen noch nicht. Was fehlt, steht darüber.", environment);
