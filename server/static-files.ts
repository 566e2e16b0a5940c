import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { ServerResponse } from "node:http";

const TYPES: Record<string, string> = { ".css": "text/css; charset=utf-8", ".woff2": "font/woff2", ".svg": "image/svg+xml" };

export type StaticFiles = { styleSheet: string | undefined; find: (path: string) => { type: string; bytes: Buffer } | undefined };

/** The built assets, read once. Their names carry a hash of their content, so browsers keep them for good. No script is among them. */
export function loadStaticFiles(clientFolder: string): StaticFiles {
  const folder = join(clientFolder, "assets");
  const files = new Map<string, { type: string; bytes: Buffer }>(
    readdirSync(folder).flatMap((name) => {
      const type = TYPES[extname(name)];
      return type ? [[`/assets/${name}`, { type, bytes: readFileSync(join(folder, name)) }] as const] : [];
    }),
  );
  return { styleSheet: [...files.keys()].find((path) => path.endsWith(".css")), find: (path) => files.get(path) };
}

export function sendStaticFile(response: ServerResponse, { type, bytes }: { type: string; bytes: Buffer }, headers: Record<string, string>, withBody: boolean) {
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": bytes.length, "Cache-Control": "public, max-age=31536000, immutable" });
  response.end(withBody ? bytes : undefined);
}
