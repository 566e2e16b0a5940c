import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import type { mayBringFiles } from "#app/accounts/may-bring-files.server.ts";
import { toCountsPath } from "#db/open.ts";
import { openLimits } from "#server/limits.ts";
import { toAnswer } from "#server/remix.ts";
import { openLog } from "#server/log.ts";
import { openMetrics } from "#server/metrics.ts";
import { serve } from "#server/serve.ts";
import { runCommand } from "./command.ts";
import { startBackground } from "./background.ts";
import { openForCommand } from "./open-for-command.ts";

type Entry = { mayBringFiles: typeof mayBringFiles };

await runCommand({
  usage: "npm run dev – startet den Server mit den Quellen; nach einer Änderung genügt es, die Seite neu zu laden",
  options: {},
  run: async () => {
    const { env, database } = openForCommand({ MODE: "development" });
    const vite = await createServer({ server: { middlewareMode: true, hmr: false }, appType: "custom" });
    const log = openLog({ isQuiet: false });
    const limits = openLimits({ path: toCountsPath(database.path), secret: env.sessionSecret, onFault: (err) => log.error({ err }, "limits") });
    const background = startBackground(database.db, env, limits);
    const loadBuild = async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild;
    const knowsTeam = async (cookie: string | undefined) => ((await loadBuild()).entry.module as unknown as Entry).mayBringFiles(cookie, { db: database.db, env, now: Date.now() });
    const files = { styleSheet: undefined, find: () => undefined };
    await serve({ database, env, answer: toAnswer(loadBuild), files, now: Date.now, mailIsWaiting: background.mailIsWaiting, limits, mayBringFiles: knowsTeam, log, metrics: openMetrics(), assets: vite.middlewares });
    console.log(`Bereit: ${env.publicOrigin}`);
    process.once("SIGINT", () => {
      database.close();
      process.exit(0);
    });
  },
});
