import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { writeExport } from "#app/evaluation/export.server.ts";
import type { Format } from "#app/evaluation/format.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { toByteStream } from "#app/text/byte-stream.ts";
import { openSnapshot } from "#db/open.ts";

/** One file in a process of its own, streamed as the server does: what it took, and how long others had to wait meanwhile. */
const [path, format] = process.argv.slice(2) as [string, Format];
const snapshot = openSnapshot(path);
const idle = process.memoryUsage.rss();
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const began = performance.now();
let bytes = 0;
const reader = toByteStream(writeExport(snapshot.db, { format, profile: "pseudonym", selection: ALL, publicOrigin: "http://localhost" }), () => snapshot.close()).getReader();
for (let next = await reader.read(); !next.done; next = await reader.read()) bytes += next.value.length;
const ms = performance.now() - began;
delay.disable();
console.log(JSON.stringify({ ms, bytes, waited: delay.percentile(99) / 1e6, longest: delay.max / 1e6, idle: idle / 2 ** 20, peak: readPeak() }));

/** The highest so far in megabytes. What `resourceUsage` tells begins with the memory of whoever started this process. */
function readPeak(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "latin1"))?.[1]) / 1024;
}
