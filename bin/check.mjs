import { spawnSync } from "node:child_process";
import { prepareTests } from "./for-tests.mjs";
import { giveUp, installPackages, mayInstallPackages, run, say } from "./setup.mjs";

const PARTS = ["html", "links", "woerter"];
/** Takes a quarter of an hour, so it is only done by name. */
const LONG_PARTS = ["barrieren"];
const USAGE = `npm run check – prüft jede Seite der Vorführung so, wie Menschen sie bekommen: abgemeldet und mit jeder Berechtigung

npm run check -- html      das HTML, mit dem Nu HTML Checker (braucht Java)
npm run check -- links     ob jeder Link, jeder Anker und jeder genannte Befehl irgendwohin führt, auch in README.md und docs/
npm run check -- woerter   Rechtschreibung und Satz: Seiten, Mails, Meldungen, README.md und docs/
npm run check -- barrieren axe und die Maße der Barrierefreiheit auf jeder Seite in jedem Zustand, als jede Person, schmal und breit, hell und dunkel (eine Viertelstunde; nur auf Wunsch)
Mehrere Teile lassen sich zusammen nennen. Endet mit 1 und nennt Ort und Befund, wenn etwas nicht stimmt.
Wörter, die dem Wörterbuch fehlen, stehen in tests/check/woerter.txt.`;

const asked = process.argv.slice(2);
if (asked.includes("--help") || asked.includes("-h")) {
  say(USAGE);
  process.exit(0);
}
if (asked.some((part) => ![...PARTS, ...LONG_PARTS].includes(part))) giveUp(USAGE);

const chosen = asked.length === 0 ? PARTS : asked;
const { node, environment } = prepareTests();
if (chosen.includes("html")) prepareJava();
run(node, ["--import", "./bin/load-quickly.ts", "tests/check/run.ts", ...chosen], "Nicht alles stimmt. Die Befunde stehen darüber.", environment);

/** Only the checker of HTML runs on Java, so only this command asks for it. */
function prepareJava() {
  if (!hasJava() && mayInstallPackages()) {
    say("Java wird eingerichtet (apt-get install default-jre-headless) …");
    installPackages("default-jre-headless");
  }
  if (!hasJava()) giveUp("Für die Prüfung des HTML fehlt Java: Richten Sie es ein (unter Debian mit „apt-get install default-jre-headless“), oder prüfen Sie ohne: „npm run check -- links woerter“.");
}

function hasJava() {
  return spawnSync("java", ["-version"]).status === 0;
}
