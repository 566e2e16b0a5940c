import { readFileSync } from "node:fs";
import { addPhase, findPhase } from "#app/discussion/phases.server.ts";
import { readDraftComparison } from "#app/paper/draft-comparison.server.ts";
import { saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run paper:import -- DATEI.md – nimmt das Papier auf

Die Datei ist Markdown mit Vorspann; ein Beispiel ist db/demo/papier.md.
Die erste Fassung wird gleich veröffentlicht. Jede weitere wird ein Entwurf: Verglichen,
bestätigt und veröffentlicht wird sie unter /verwaltung/papier.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: {},
  run: ({ positionals }) => {
    const file = positionals[0];
    if (!file) throw new Refused(USAGE);
    const source = readUtf8(file);
    const parsed = parsePaper(source);
    if (!parsed.ok) throw new Refused(`${file}, Zeile ${parsed.problem.line}: ${parsed.problem.sentence} Es wurde nichts geändert.`);
    const { database } = openForCommand();
    try {
      const now = Date.now();
      if (saveDraftVersion(database.db, { paper: parsed.paper, source, now })) {
        console.log(`Als Entwurf aufgenommen: ${readDraftComparison(database.db)?.summary}.\nVergleichen und veröffentlichen Sie ihn unter /verwaltung/papier.`);
        return;
      }
      const imported = importFirstVersion(database.db, { paper: parsed.paper, source, now });
      if (!imported.ok) throw new Refused("Es ist schon eine Fassung da. Es wurde nichts geändert.");
      if (!findPhase(database.db, now)) addPhase(database.db, { title: "Diskussion", opensAt: now, closesAt: null });
      console.log(`Aufgenommen: ${imported.sections} Abschnitte, ${imported.passages} Randnummern, ${imported.weichenstellungen} Weichenstellungen.`);
    } finally {
      database.close();
    }
  },
});

function readUtf8(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Refused(`Die Datei ${file} lässt sich nicht lesen. Stimmt der Name?`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = findBadLine(bytes);
    throw new Refused(`${file}, Zeile ${line}: Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie in Ihrem Textprogramm mit der Kodierung UTF-8. Es wurde nichts geändert.`);
  }
}

function findBadLine(bytes: Buffer): number {
  const lines = bytes.toString("latin1").split("\n");
  return lines.findIndex((line) => Buffer.from(line, "latin1").toString("utf8").includes("\ufffd")) + 1;
}
