import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const MEGABYTE = 1024 * 1024;
/** How a process gets mounts of its own, which end with it: as root, or for everybody whose kernel lets them. */
const APART = [["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]];

export type Disk = {
  word: string;
  /** Starts the server on a copy of this folder's files or on them themselves. */
  start: (folder: string, name: string) => Promise<RunningServer>;
  /** Where we can look into the running server's file, or a copy of it as it is now. */
  find: (server: RunningServer, path: string) => string;
  fill: (server: RunningServer, folder: string) => void;
  free: (server: RunningServer, folder: string) => void;
};

/** The ways a disk takes nothing more that can be had here. Containers often forbid mounts; a limit on the length of all files needs no permission, and a length of nothing is a disk that is closed to writing. */
export function listDisks(): Disk[] {
  if (process.platform !== "linux") throw new Error("Eine volle Platte lässt sich nur unter Linux nachstellen.");
  const apart = APART.find(([command = "", ...args]) => spawnSync(command, [...args, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0);
  return [...(apart ? [toSmallDisk(apart)] : []), CLOSED_DISK];
}

/** A file system in memory with a few megabytes, seen by the server alone. */
function toSmallDisk(apart: string[]): Disk {
  const mounting = 'mount -t tmpfs -o size=24m tmpfs "$1" && cp "$0"/*.sqlite "$1" && shift && exec "$@"';
  const toThere = ({ process: { pid } }: RunningServer, folder: string, name: string) => join(`/proc/${pid}/root`, folder, "platte", name);
  const toBallast = (server: RunningServer, folder: string) => toThere(server, folder, "ballast");
  return {
    word: "volle Platte",
    find: (server, path) => {
      const copy = join(mkdtempSync(join(dirname(path), "kopie-")), basename(path));
      for (const ending of ["", "-wal"]) copyFileSync(toThere(server, dirname(path), basename(path) + ending), copy + ending);
      return copy;
    },
    start: (folder, name) => {
      const disk = join(folder, "platte");
      mkdirSync(disk);
      return startServer({ DATABASE_PATH: join(disk, name) }, { under: [...apart, "sh", "-c", mounting, folder, disk] });
    },
    fill: (server, folder) => {
      for (const size of [MEGABYTE, 4096]) growUntilFull(toBallast(server, folder), size);
    },
    free: (server, folder) => rmSync(toBallast(server, folder)),
  };
}

const CLOSED_DISK: Disk = {
  word: "gesperrte Platte",
  find: (_, path) => path,
  start: (folder, name) => startServer({ DATABASE_PATH: join(folder, name) }),
  fill: ({ process: { pid } }) => void execFileSync("prlimit", ["--pid", String(pid), "--fsize=0:"]),
  free: ({ process: { pid } }) => void execFileSync("prlimit", ["--pid", String(pid), "--fsize=unlimited:"]),
};

function growUntilFull(path: string, size: number) {
  const piece = Buffer.alloc(size);
  try {
    for (;;) appendFileSync(path, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}
