import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { tellLibrariesNobodyDevelops } from "#app/env.server.ts";
import { claimDatabase, isClaimed } from "#db/claim.ts";
import { toCountsPath } from "#db/open.ts";
import { openLimits } from "#server/limits.ts";
import { openLog } from "#server/log.ts";
import { openMetrics } from "#server/metrics.ts";
import { serve } from "#server/serve.ts";
import { loadStaticFiles } from "#server/static-files.ts";
import { toAnswer } from "#server/remix.ts";
import { Refused, runCommand } from "./command.ts";
import { startBackground } from "./background.ts";
import { startMetrics } from "./start-metrics.ts";
import { warnOfOpenEntries } from "./warn-of-open-entries.ts";
import { openForCommand, readDatabasePath } from "./open-for-command.ts";

const USAGE = `npm start – startet den gebauten Server

Umgebung: MODE (production), PORT (3000), HOST (127.0.0.1), DATABASE_PATH, PUBLIC_ORIGIN, SMTP_URL, MAIL_FROM, SESSION_SECRET, SECURITY_CONTACT, SECURITY_POLICY, METRICS_PORT
Vorher einmal: npm ci && npm run build`;

const SERVER_BUILD = "build/server/index.js";

await runCommand({
  usage: USAGE,
  options: {},
  run: async () => {
    if (!existsSync(SERVER_BUILD)) throw new Refused("Der Server ist noch nicht gebaut. Führen Sie zuerst „npm run build“ aus.");
    refuseSecondServer();
    const { env, database } = openForCommand({ MODE: "production" });
    if (!claimDatabase(database.path)) {
      database.close();
      throw toSecondServer(env.databasePath);
    }
    tellLibrariesNobodyDevelops();
    const log = openLog({ isQuiet: env.mode !== "production" });
    const metrics = openMetrics();
    const limits = openLimits({ path: toCountsPath(database.path), secret: env.sessionSecret, onFault: (err) => log.error({ err }, "limits"), onRefusal: metrics.countRefusal });
    const build = await import(pathToFileURL(resolve(SERVER_BUILD)).href);
    if (env.metricsPort !== undefined) await startMetrics({ port: env.metricsPort, database, metrics, log, build: build.assets.version });
    const background = startBackground(database.db, env, limits);
    const mayBringFiles = (cookie: string | undefined): Promise<boolean> => build.entry.module.mayBringFiles(cookie, { db: database.db, env, now: Date.now() });
    const running = await serve({ database, env, answer: toAnswer(async () => build), files: loadStaticFiles("build/client"), now: Date.now, mailIsWaiting: background.mailIsWaiting, limits, mayBringFiles, log, metrics }).catch(async (error: NodeJS.ErrnoException) => {
      await background.stop();
      limits.close();
      database.close();
      throw error.code === "EADDRINUSE" ? new Refused(`Der Port ${env.port} ist schon belegt. Wählen Sie mit PORT einen anderen.`) : error;
    });
    if (env.mode !== "demo") warnOfOpenEntries(build.entry.module.listOpenEntries(database.db), log);
    console.log(`Bereit: ${env.publicOrigin.replace(/:0$/, `:${running.port}`)}`);
    const stop = async () => {
      await running.stop();
      await background.stop();
      limits.close();
      database.close();
      process.exit(0);
    };
    process.once("SIGTERM", () => void stop());
    process.once("SIGINT", () => void stop());
  },
});

/** Before the database is opened: that would bring it to a schema the other server may not know. */
function refuseSecondServer() {
  const path = readDatabasePath({ MODE: "production" });
  if (isClaimed(path)) throw toSecondServer(path);
}

function toSecondServer(path: string): Refused {
  return new Refused(`Auf ${path} arbeitet schon ein Server. Halten Sie ihn an, oder wählen Sie mit DATABASE_PATH eine andere Datenbank.`);
}
