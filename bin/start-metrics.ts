import { readFileSync, statSync } from "node:fs";
import { summarisePending } from "#app/discussion/summarise-pending.server.ts";
import { summariseOutbox } from "#app/notifications/outbox.server.ts";
import type { OpenDb } from "#db/open.ts";
import type { Log } from "#server/log.ts";
import type { Figure, Metrics } from "#server/metrics.ts";
import { serveMetrics, toGauge } from "#server/serve-metrics.ts";
import { Refused } from "./command.ts";

type Given = { port: number; database: OpenDb; metrics: Metrics; log: Log; build: string };

/** Opens the port for the figures. */
export async function startMetrics({ port, database, metrics, log, build }: Given) {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const figures = () => readFigures(database, { now: Date.now(), version, build });
  const running = await serveMetrics({ port, metrics, readFigures: figures, onFault: (err) => log.error({ err }, "metrics") }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE" ? new Refused(`Der Port ${port} für die Kennzahlen ist schon belegt. Wählen Sie mit METRICS_PORT einen anderen.`) : error;
  });
  console.log(`Kennzahlen: http://127.0.0.1:${running.port}/metrics`);
}

/** What waits, how large the files are and which software this is. Ages in seconds, 0 if nothing waits. */
export function readFigures({ db, path }: OpenDb, { now, version, build }: { now: number; version: string; build: string }): Figure[] {
  const pending = summarisePending(db);
  const outbox = summariseOutbox(db, now);
  const toAge = (since: number | null) => (since === null ? 0 : Math.max(0, now - since) / 1000);
  return [
    toGauge("discussion_pending_contributions", "Wordings that wait for the moderation.", pending.waiting),
    toGauge("discussion_pending_oldest_seconds", "How long the oldest of them has waited.", toAge(pending.oldest)),
    toGauge("discussion_outbox_waiting", "Mails that should have gone out.", outbox.waiting),
    toGauge("discussion_outbox_failing", "Of them, tried in vain.", outbox.failing),
    toGauge("discussion_outbox_oldest_seconds", "How long the oldest of them has waited.", toAge(outbox.oldest)),
    toGauge("discussion_database_bytes", "Size of the database.", toSize(path)),
    toGauge("discussion_wal_bytes", "Size of what is written and not yet in it.", toSize(`${path}-wal`)),
    { name: "discussion_build_info", help: "Which software runs.", type: "gauge", values: [{ labels: { version, build, node: process.versions.node }, value: 1 }] },
  ];
}

function toSize(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
