import { readFileSync } from "node:fs";
import { connect } from "node:net";

/** Bytes for the wire. What breaks off promises more than it sends. */
export type Bytes = { bytes: Buffer; breaksOff: boolean };

/** Longer than it takes to answer, shorter than anybody wants to wait for a request that will never be complete. */
const PATIENCE_MS = 1000;

/** Sends it and hangs up: at once after what breaks off, else when nothing more comes. */
export function sendBytes(port: number, { bytes, breaksOff }: Bytes): Promise<string> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => (breaksOff ? socket.end(bytes) : socket.write(bytes)));
    socket.setTimeout(PATIENCE_MS, () => socket.end());
    socket.on("data", (piece) => pieces.push(piece));
    socket.on("error", () => {});
    socket.on("close", () => resolve(Buffer.concat(pieces).toString("latin1")));
  });
}

/** The memory of a process, where the system tells. */
export function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return 0;
  }
}
