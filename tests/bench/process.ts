import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export type Server = { port: number; pid: number; startMs: number; stop: () => Promise<void> };

/** As the examples for operating it start it: so, and with this environment. */
export const SERVER = ["--max-semi-space-size=8", "bin/start.ts"];
const MEMORY = { MALLOC_ARENA_MAX: "2" };

const TICKS_PER_SECOND = 100;
const running = new Set<ChildProcess>();
process.once("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** Starts a server as a process of its own. It says its address on standard output when it can be asked. */
export async function start(args: string[], environment: Record<string, string> = {}): Promise<Server> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: "production", ...MEMORY, MODE: "test", PORT: "0", ...environment }, stdio: ["ignore", "pipe", "inherit"] });
  running.add(child);
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (words) => {
      output += String(words);
      const said = /Bereit: http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (said) resolve(Number(said));
    });
    child.once("exit", () => reject(new Error(`${args.join(" ")}: ${output}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
    running.delete(child);
  };
  return { port, pid: child.pid ?? 0, startMs: performance.now() - began, stop };
}

/** Processor time a process has used so far, in milliseconds. */
export function readCpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000;
}

/** What a process holds in memory, in megabytes; of what it shares with others, its part (PSS). */
export function readMemory(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "latin1"))?.[1]) / 1024;
}
