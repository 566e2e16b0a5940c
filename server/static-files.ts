import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chooseEncoding, type Encoding } from "./negotiate.ts";

const TYPES: Record<string, { type: string; shrinks: boolean }> = {
  ".js": { type: "text/javascript; charset=utf-8", shrinks: true },
  ".css": { type: "text/css; charset=utf-8", shrinks: true },
  ".svg": { type: "image/svg+xml", shrinks: true },
  ".woff2": { type: "font/woff2", shrinks: false },
};

export type StaticFile = { type: string; bodies: Partial<Record<Encoding, () => Buffer>> & { identity: () => Buffer } };
export type StaticFiles = { styleSheet: string | undefined; find: (path: string) => StaticFile | undefined };

/** The built assets, read once and compressed when first asked for. Their names carry a hash of their content, so browsers keep them for good. Of the scripts only the one that pages name is among them, with what it imports. */
export function loadStaticFiles(clientFolder: string): StaticFiles {
  const folder = join(clientFolder, "assets");
  const files = new Map<string, StaticFile>();
  const names = readdirSync(folder);
  const scripts = new Set(names.filter((name) => name.startsWith("entry.client-")).flatMap((name) => listImported(folder, name)));
  for (const name of names) {
    const known = TYPES[extname(name)];
    if (!known || (extname(name) === ".js" && !scripts.has(name))) continue;
    const identity = readFileSync(join(folder, name));
    files.set(`/assets/${name}`, { type: known.type, bodies: { identity: () => identity, ...(known.shrinks ? { br: once(() => brotliCompressSync(identity)), gzip: once(() => gzipSync(identity)) } : {}) } });
  }
  return { styleSheet: [...files.keys()].find((path) => path.endsWith(".css")), find: (path) => files.get(path) };
}

function once(make: () => Buffer): () => Buffer {
  let made: Buffer | undefined;
  return () => (made ??= make());
}

/** A script with all that it imports, by name. */
function listImported(folder: string, name: string): string[] {
  const imported = [...readFileSync(join(folder, name), "utf8").matchAll(/(?:from|import)\s*\(?\s*["`]\.\/([^"`]+\.js)["`]/g)].map(([, other]) => other ?? "");
  return [name, ...imported.flatMap((other) => listImported(folder, other))];
}

export function sendStaticFile(request: IncomingMessage, response: ServerResponse, { type, bodies }: StaticFile, headers: Record<string, string>) {
  const encoding = chooseEncoding(String(request.headers["accept-encoding"] ?? ""));
  const bytes = (bodies[encoding] ?? bodies.identity)();
  response.writeHead(200, {
    ...headers,
    "Content-Type": type,
    "Content-Length": bytes.length,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(bytes === bodies.identity() ? {} : { "Content-Encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
