import { parentPort, workerData } from "node:worker_threads";
import { readWord } from "./read-word.server.ts";
import type { FormerSection } from "./word-markdown.ts";

const { bytes, former } = workerData as { bytes: Uint8Array; former: FormerSection[] };

parentPort?.postMessage(await readWord(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { former }));
