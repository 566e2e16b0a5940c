import { readFileSync } from "node:fs";
import { addPhase, findPhase } from "#app/discussion/phases.server.ts";
import { readDraftComparison } from "#app/paper/draft-comparison.server.ts";
import { saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { importFirstVersion } from "#app/paper/import-version.server.ts";
import { listFormerSections } from "#app/paper/paper-desk.server.ts";
import { inspectPaper, type ParsedPaper } from "#app/paper/parse-paper.ts";
import { readPaperFile } from "#app/paper/read-paper-file.server.ts";
import type { FormerSection } from "#app/paper/word-markdown.ts";
import type { OpenDb } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { toCount } from "./count.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run paper:import -- DATEI – nimmt das Papier auf, aus Word (.docx) oder Markdown (.md)

Word: „Überschrift 1“ beginnt einen Abschnitt, „Überschrift 2“ eine Zwischenüberschrift; Titel und Untertitel
stehen in den Formatvorlagen dieses Namens. Listen, Tabellen, Fußnoten und Hervorhebungen kommen mit,
Bilder nicht. Ein Abschnitt, den es schon gibt, behält Schlüssel und Teil; Teile und Weichenstellungen
wählen Sie sonst unter /verwaltung/papier. Höchstens 10 Megabyte.
Markdown hat einen Vorspann; ein Beispiel ist db/demo/papier.md.
Die erste Fassung wird gleich veröffentlicht. Jede weitere wird ein Entwurf: Verglichen,
bestätigt und veröffentlicht wird sie unter /verwaltung/papier.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

const UNCHANGED = "Es wurde nichts geändert.";

await runCommand({
  usage: USAGE,
  options: {},
  run: async ({ positionals: [file, ...more] }) => {
    if (!file || more.length > 0) throw new Refused(USAGE);
    const bytes = readBytes(file);
    await readPaper(file, bytes, []);
    const { database } = openForCommand();
    try {
      takeIn(database, await readPaper(file, bytes, listFormerSections(database.db)));
    } finally {
      database.close();
    }
  },
});

type ReadPaper = { paper: ParsedPaper; source: string; remarks: string[] };

/** Read once before there is a database, and again with what it knows: a file that is refused leaves none behind. */
async function readPaper(file: string, bytes: Buffer, former: FormerSection[]): Promise<ReadPaper> {
  const read = await readPaperFile(bytes, { name: file, former });
  if (!read.ok) throw new Refused([...read.sentences.map((sentence) => `${file}${sentence.startsWith("Zeile ") ? "," : ":"} ${sentence}`), UNCHANGED].join(read.sentences.length > 1 ? "\n" : " "));
  const { front, sections, problems } = inspectPaper(read.markdown);
  if (problems.length > 0) throw new Refused([...problems.map(({ line, sentence }) => `${file}, Zeile ${line}: ${sentence}`), UNCHANGED].join(problems.length > 1 ? "\n" : " "));
  return { paper: { front: front as ParsedPaper["front"], sections }, source: read.markdown, remarks: read.remarks };
}

function takeIn({ db }: OpenDb, { paper, source, remarks }: ReadPaper) {
  const now = Date.now();
  for (const sentence of remarks) console.log(sentence);
  if (saveDraftVersion(db, { paper, source, now })) {
    console.log(`Als Entwurf aufgenommen: ${readDraftComparison(db)?.summary}.\nVergleichen und veröffentlichen Sie ihn unter /verwaltung/papier.`);
    return;
  }
  const imported = importFirstVersion(db, { paper, source, now });
  if (!imported.ok) throw new Refused("Es ist schon eine Fassung da. Es wurde nichts geändert.");
  if (!findPhase(db, now)) addPhase(db, { title: "Diskussion", opensAt: now, closesAt: null });
  console.log(`Aufgenommen: ${imported.sections} Abschnitte, ${imported.passages} Randnummern, ${toCount(imported.weichenstellungen, "Weichenstellung", "Weichenstellungen")}.`);
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Refused(`Die Datei ${file} lässt sich nicht lesen. Stimmt der Name?`);
  }
}
