import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Figure, Metrics } from "./metrics.ts";

const NANOSECONDS = 1e9;

type Given = { port: number; metrics: Metrics; /** What the house itself knows of at this moment. */ readFigures: () => Figure[]; onFault: (fault: unknown) => void };

/** Figures for Prometheus, on this machine alone and never on the port the public comes to. */
export async function serveMetrics({ port, metrics, readFigures, onFault }: Given): Promise<{ port: number; stop: () => void }> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void response.writeHead(404).end();
    try {
      const text = metrics.write([...readFigures(), ...readProcess(delay)]);
      response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" }).end(text);
    } catch (error) {
      onFault(error);
      response.writeHead(503).end();
    }
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  server.unref();
  const stop = () => {
    delay.disable();
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

/** Delays since the last time somebody asked. */
function readProcess(delay: ReturnType<typeof monitorEventLoopDelay>): Figure[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const [late, latest] = [delay.percentile(99), delay.max].map((nanoseconds) => nanoseconds / NANOSECONDS) as [number, number];
  delay.reset();
  return [
    toGauge("discussion_event_loop_delay_p99_seconds", "How late the event loop was, 99th percentile since the last look.", late),
    toGauge("discussion_event_loop_delay_max_seconds", "How late it was at most since the last look.", latest),
    toGauge("process_resident_memory_bytes", "Memory of the process.", rss),
    toGauge("nodejs_heap_size_used_bytes", "Memory in use by JavaScript.", heapUsed),
    { name: "process_cpu_seconds_total", help: "Time on a processor.", type: "counter", values: [{ value: (user + system) / 1e6 }] },
    toGauge("process_start_time_seconds", "When the process started, in Unix time.", Math.round(Date.now() / 1000 - process.uptime())),
  ];
}

export function toGauge(name: string, help: string, value: number): Figure {
  return { name, help, type: "gauge", values: [{ value }] };
}
