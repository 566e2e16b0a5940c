import { listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { FORMAT_WORDS, FORMATS, toFormat } from "#app/evaluation/format.ts";
import { logExport } from "#app/evaluation/log-export.server.ts";
import { toTooManySentence } from "#app/evaluation/obstacle.ts";
import { PROFILES, toProfile } from "#app/evaluation/profile.ts";
import { countRows } from "#app/evaluation/select.server.ts";
import { parseSelection, type Selection, toSelectionQuery } from "#app/evaluation/selection.ts";
import { type Db, openSnapshot } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { openForCommand } from "./open-for-command.ts";
import { showProgress } from "./progress.ts";
import { openFile } from "./write-file.ts";

const USAGE = `npm run export -- --profile ${PROFILES.join("|")} --format ${FORMATS.join("|")} --out DATEI – schreibt die veröffentlichten Beiträge

--filter "abschnitt=daten&von=2018-10-01" wählt aus, wie es die Adresse von /auswertung/export tut
Umgebung: DATABASE_PATH (data/diskussion.sqlite), PUBLIC_ORIGIN (für die Links in der Datei)`;

await runCommand({
  usage: USAGE,
  options: { profile: { type: "string" }, format: { type: "string" }, out: { type: "string" }, filter: { type: "string" } },
  run: ({ positionals, values }) => {
    if (positionals.length > 0) throw new Refused(USAGE);
    const profile = toProfile(values.profile);
    if (!profile) throw new Refused(`Nennen Sie mit --profile ein Profil: ${toChoice(PROFILES)}.`);
    const format = toFormat(values.format);
    if (!format) throw new Refused(`Nennen Sie mit --format ein Format: ${toChoice(FORMATS)}.`);
    if (!values.out) throw new Refused("Nennen Sie mit --out eine Datei.");
    const { env, database } = openForCommand();
    const snapshot = openSnapshot(database.path);
    try {
      const selection = readSelection(snapshot.db, values.filter ?? "");
      const rows = countRows(snapshot.db, selection);
      if (rows > FORMAT_WORDS[format].most) throw new Refused(toTooManySentence({ format, rows }));
      const write = openFile(values.out);
      logExport(database.db, { person: null, profile, format, selection, rows, now: Date.now() });
      const progress = showProgress(rows);
      write(writeExport(snapshot.db, { format, profile, selection, publicOrigin: env.publicOrigin, onRow: progress.step }));
      progress.end();
      console.log(`Geschrieben: ${values.out}`);
    } finally {
      snapshot.close();
      database.close();
    }
  },
});

/** A filter that is misspelt would let everything through: it is refused instead. */
function readSelection(db: Db, filter: string): Selection {
  const search = new URLSearchParams(filter);
  const selection = parseSelection(search, listFilterFields(db));
  const understood = new URLSearchParams(toSelectionQuery(selection));
  const unknown = [...search.keys()].filter((name) => understood.get(name) !== search.get(name));
  if (unknown.length > 0) throw new Refused(`Der Filter ist nicht zu verstehen: ${unknown.join(", ")}. Nehmen Sie, was die Adresse von /auswertung/export nach dem Fragezeichen zeigt.`);
  return selection;
}

function toChoice(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} oder ${words.at(-1)}`;
}
