import { replayLog } from "#app/moderation/replay-log.server.ts";
import { openSnapshot } from "#db/open.ts";
import { Refused, runCommand } from "./command.ts";
import { toCount } from "./count.ts";
import { openForCommand } from "./open-for-command.ts";

const USAGE = `npm run moderation:verify – spielt das Protokoll der Moderation nach und vergleicht

Verglichen werden der Stand jedes Wortlauts, der öffentliche Wortlaut und was ausgeblendet ist. Geändert wird nichts.
Umgebung: DATABASE_PATH (data/diskussion.sqlite)`;

await runCommand({
  usage: USAGE,
  options: {},
  run: ({ positionals }) => {
    if (positionals.length > 0) throw new Refused(USAGE);
    const { database } = openForCommand();
    const snapshot = openSnapshot(database.path);
    try {
      const { decisions, wordings, differences } = replayLog(snapshot.db);
      if (differences.length > 0) throw new Refused(["Protokoll und Datenbank stimmen nicht überein:", ...differences].join("\n"));
      console.log(`${toCount(decisions, "Entscheidung", "Entscheidungen")} nachgespielt, ${toCount(wordings, "Wortlaut stimmt", "Wortlaute stimmen")}.`);
    } finally {
      snapshot.close();
      database.close();
    }
  },
});
