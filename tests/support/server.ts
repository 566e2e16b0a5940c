import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningServer = { origin: string; databasePath: string; output: () => string; stop: () => Promise<number | null>; process: ChildProcess };

/** What `npm start` hands to Node, and what the examples for operating it say of memory. */
const AS_NPM_START = ["--max-semi-space-size=8", "bin/start.ts"];
const MEMORY = { MALLOC_ARENA_MAX: "2" };

/** Starts the built server as a process of its own, on a free port and a fresh database file; `under` is a command that ends in running what follows it. */
export async function startServer(environment: Record<string, string> = {}, { under = [] }: { under?: string[] } = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-e2e-"));
  const databasePath = environment.DATABASE_PATH ?? join(folder, "test.sqlite");
  const port = environment.PORT ?? String(await findFreePort());
  const [command = "", ...args] = [...under, process.execPath, ...AS_NPM_START];
  const child = spawn(command, args, { env: { ...process.env, ...MEMORY, MODE: "test", PORT: port, DATABASE_PATH: databasePath, VITEST: "", ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (words) => (output += String(words)));
  child.stderr.on("data", (words) => (output += String(words)));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await waitUntil(() => output.includes("Bereit:") || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(output);
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await exited;
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  return { origin: `http://localhost:${port}`, databasePath, output: () => output, stop, process: child };
}

/** Runs one of the terminal's commands to its end. */
export function runCommand(args: string[], environment: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "./bin/load-quickly.ts", ...args], { env: { ...process.env, MODE: "test", VITEST: "", ...environment } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, output: stdout + stderr });
    });
  });
}

export async function findFreePort(): Promise<number> {
  const { createServer } = await import("node:net");
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export async function waitUntil(isSo: () => boolean) {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
