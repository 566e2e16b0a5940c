import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chooseEncoding, type Encoding } from "./negotiate.ts";

const TYPES: Record<string, { type: string; shrinks: boolean }> = {
  ".css": { type: "text/css; charset=utf-8", shrinks: true },
  ".svg": { type: "image/svg+xml", shrinks: true },
  ".woff2": { type: "font/woff2", shrinks: false },
};

export type StaticFile = { type: string; bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer } };
export type StaticFiles = { styleSheet: string | undefined; find: (path: string) => StaticFile | undefined };

/** The built assets, read and compressed once. Their names carry a hash of their content, so browsers keep them for good. No script is among them. */
export function loadStaticFiles(clientFolder: string): StaticFiles {
  const folder = join(clientFolder, "assets");
  const files = new Map<string, StaticFile>();
  for (const name of readdirSync(folder)) {
    const known = TYPES[extname(name)];
    if (!known) continue;
    const identity = readFileSync(join(folder, name));
    files.set(`/assets/${name}`, { type: known.type, bodies: known.shrinks ? { identity, br: brotliCompressSync(identity), gzip: gzipSync(identity) } : { identity } });
  }
  return { styleSheet: [...files.keys()].find((path) => path.endsWith(".css")), find: (path) => files.get(path) };
}

export function sendStaticFile(request: IncomingMessage, response: ServerResponse, { type, bodies }: StaticFile, headers: Record<string, string>) {
  const encoding = chooseEncoding(String(request.headers["accept-encoding"] ?? ""));
  const bytes = bodies[encoding] ?? bodies.identity;
  response.writeHead(200, {
    ...headers,
    "Content-Type": type,
    "Content-Length": bytes.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(bytes === bodies.identity ? {} : { "Content-Encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
