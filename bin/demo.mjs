import { spawn } from "node:child_process";
import { build, findNode, giveUp, install, ROOT, run, say, withNode } from "./setup.mjs";

const USAGE = `npm run demo – richtet alles ein und startet die Vorführung

Umgebung: PORT (3000), DATABASE_PATH (data/demo.sqlite)
Die Datenbank der Vorführung bleibt erhalten. Löschen Sie die Datei, um neu zu beginnen.`;

if (process.argv.includes("--help") || process.argv.includes("-h")) {
  say(USAGE);
  process.exit(0);
}

const port = process.env.PORT || "3000";
const surroundings = { ...process.env, ...withNode(), MODE: "demo", PORT: port };

install();
const node = findNode();
build(node);
run(node, ["bin/demo-database.ts"], "Die Datenbank der Vorführung ließ sich nicht anlegen.", surroundings);

const server = spawn(node, ["--max-semi-space-size=8", "bin/start.ts"], { cwd: ROOT, stdio: ["inherit", "pipe", "inherit"], env: surroundings });
server.stdout.on("data", (words) => {
  process.stdout.write(words);
  const address = /Bereit: (\S+)/.exec(String(words))?.[1];
  if (address) introduce(address);
});
server.on("exit", (code) => process.exit(code ?? 0));
server.on("error", () => giveUp("Der Server ließ sich nicht starten."));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill("SIGTERM"));

function introduce(address) {
  say(`
  Integration in Bewegung – Vorführung

  Seite          ${address}
  Post           ${address}/entwicklung/post   (hier steht der Code zum Anmelden)
  Gestaltung     ${address}/entwicklung/gestaltung

  Anmelden als   fachperson@beispiel.de          schreibt Beiträge
                 moderation@beispiel.de          entscheidet in ${address}/moderation
                 zweite-moderation@beispiel.de   entscheidet ebenfalls
                 team@beispiel.de                wertet aus in ${address}/auswertung
                 admin@beispiel.de               verwaltet

  Beenden mit Strg+C
`);
}
