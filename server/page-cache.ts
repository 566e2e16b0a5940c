import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Encoding } from "./negotiate.ts";

export type Rendered = { type: string; body: Buffer; freshUntil: number };
/** One answer ready to be sent: headers as node takes them fastest, once with the body and once without. */
export type CachedBody = { bytes: Buffer; etag: string; full: string[]; notModified: string[] };
export type CachedPage = { version: number; freshUntil: number; size: number; bodies: Record<Encoding, CachedBody> };

export type PageCacheOptions = {
  /** The number the database raises whenever anything public changes. */
  readVersion: () => number;
  now: () => number;
  /** Sent with every cached answer. */
  headers: Record<string, string>;
  mostBytes?: number;
};

const MOST_BYTES = 64 * 1024 * 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Finished pages for readers who are signed out, each valid as long as nothing public has changed.
 * A thundering herd renders once; what was used least recently goes first when memory is full.
 */
export class PageCache {
  readonly #options: Required<PageCacheOptions>;
  readonly #pages = new Map<string, CachedPage>();
  readonly #rendering = new Map<string, Promise<CachedPage | undefined>>();
  #bytes = 0;

  constructor(options: PageCacheOptions) {
    this.#options = { mostBytes: MOST_BYTES, ...options };
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The page if it is still true, from memory. */
  find(path: string): CachedPage | undefined {
    const page = this.#pages.get(path);
    return page && page.version === this.#options.readVersion() && this.#options.now() < page.freshUntil ? page : undefined;
  }

  /** The page, rendered if need be, once for everybody who asks meanwhile. Undefined if what came out is not to be shared. */
  async fill(path: string, render: () => Promise<Rendered | undefined>): Promise<CachedPage | undefined> {
    const version = this.#options.readVersion();
    const key = `${version} ${path}`;
    const underway = this.#rendering.get(key) ?? this.#render(path, version, render).finally(() => this.#rendering.delete(key));
    this.#rendering.set(key, underway);
    return underway;
  }

  async #render(path: string, version: number, render: () => Promise<Rendered | undefined>): Promise<CachedPage | undefined> {
    const rendered = await render();
    if (!rendered) return undefined;
    const page = toPage(rendered, version, this.#options.headers);
    this.#forget(path);
    this.#pages.set(path, page);
    this.#bytes += page.size;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#options.mostBytes) break;
      this.#forget(oldest);
    }
    return page;
  }

  #forget(path: string) {
    this.#bytes -= this.#pages.get(path)?.size ?? 0;
    this.#pages.delete(path);
  }
}

function toPage({ type, body, freshUntil }: Rendered, version: number, headers: Record<string, string>): CachedPage {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const toBody = (encoding: Encoding, bytes: Buffer): CachedBody => {
    const etag = `"${hash}-${encoding}"`;
    const shared = { ...headers, "Cache-Control": "public, max-age=0, must-revalidate", Vary: "Accept-Encoding, Cookie", ETag: etag };
    const encoded = encoding === "identity" ? {} : { "Content-Encoding": encoding };
    const full = { ...shared, ...encoded, "Content-Type": type, "Content-Length": String(bytes.length) };
    return { bytes, etag, full: Object.entries(full).flat(), notModified: Object.entries(shared).flat() };
  };
  const bodies = { identity: toBody("identity", body), gzip: toBody("gzip", gzipSync(body)), br: toBody("br", brotliCompressSync(body, BROTLI)) };
  return { version, freshUntil, bodies, size: Object.values(bodies).reduce((sum, { bytes }) => sum + bytes.length, 0) };
}
