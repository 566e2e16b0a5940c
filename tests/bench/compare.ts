import { load } from "./load.ts";
import { readCpu, readMemory, type Server } from "./process.ts";
import { type Row, toTable } from "./table.ts";

export const isShort = process.argv.includes("--kurz");
export const ROUNDS = isShort ? 1 : 5;
export const SECONDS = isShort ? 0.5 : 1;
export const CONNECTIONS = 16;

export type Variant = { name: string; server: Server; toRequest: (nth: number) => Buffer; expects: number };
export type Measured = { perSecond: number; p50: number; p99: number; cpu: number; memory: number };

/** What has been measured so far, in its order. */
export const rows: Row[] = [];

/** Variants of one row take turns, each warmed up before its first round. The second is compared with the first, any further one with the second and, in brackets, with the first. */
export async function compare(what: string, variants: Variant[]) {
  for (const { server, toRequest, expects } of variants) await load({ port: server.port, connections: CONNECTIONS, seconds: 0.5, toRequest, expects });
  const rounds = new Map(variants.map((variant) => [variant, [] as Measured[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const variant of variants) rounds.get(variant)?.push(await measure(variant));
  }
  const medians = variants.map((variant) => toMedians(rounds.get(variant) ?? []));
  const ratioTo = (at: number, to: number) => median((rounds.get(variants[at]!) ?? []).map((one, round) => one.perSecond / (rounds.get(variants[to]!)?.[round]?.perSecond ?? 1)));
  for (const [at, { name }] of variants.entries()) {
    const ratios = at === 0 ? {} : at === 1 ? { ratio: ratioTo(1, 0) } : { ratio: ratioTo(at, 1), ratioOfFirst: ratioTo(at, 0) };
    rows.push({ what: at === 0 ? what : "", who: name, ...medians[at]!, ...ratios });
  }
  console.log(toTable(rows.slice(-variants.length)));
}

async function measure({ server, toRequest, expects }: Variant): Promise<Measured> {
  const before = readCpu(server.pid);
  const { answers, ...speed } = await load({ port: server.port, connections: CONNECTIONS, seconds: SECONDS, toRequest, expects });
  return { ...speed, cpu: (readCpu(server.pid) - before) / answers, memory: readMemory(server.pid) };
}

function toMedians(all: Measured[]): Measured {
  const of = (name: keyof Measured) => median(all.map((one) => one[name]));
  return { perSecond: of("perSecond"), p50: of("p50"), p99: of("p99"), cpu: of("cpu"), memory: of("memory") };
}

export function as(name: string, server: Server, request: Buffer, expects = 200): Variant {
  return { name, server, toRequest: () => request, expects };
}

export function toGet(port: number, path: string, headers: Record<string, string> = {}): Buffer {
  const lines = Object.entries({ Host: `localhost:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
}

export function toPost(path: string, port: number, { cookie, fields }: { cookie: string; fields: Record<string, string> }): Buffer {
  const body = String(new URLSearchParams(fields));
  return Buffer.from(`POST ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

export function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
