import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Built } from "./check-installation.ts";

export const SERVER_BUILD = "build/server/index.js";
const SOURCES = ["app", "db/schema", "package-lock.json", "remix.config.js", "vite.config.ts"];

/** When the server was built, and which of the files it is built from changed last. */
export function lookAtBuild(): Built {
  const files = SOURCES.flatMap((path) => (statSync(path).isDirectory() ? listFiles(path) : [path]));
  const dated = files.map((path) => ({ path, at: statSync(path).mtimeMs }));
  return { builtAt: existsSync(SERVER_BUILD) ? statSync(SERVER_BUILD).mtimeMs : null, newestSource: dated.reduce((newest, file) => (file.at > newest.at ? file : newest)) };
}

/** The oldest Node that package.json allows. */
export function readLeastNode(): string {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  return engines.node.replace(/^>=/, "");
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
