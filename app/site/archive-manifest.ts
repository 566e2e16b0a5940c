import { z } from "zod";

export const MANIFEST = "manifest.json";

const manifest = z.object({
  stand: z.iso.datetime().nullable(),
  dateien: z.array(z.object({ pfad: z.string(), groesse: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** What an archive says of its files; `stand` is when the discussion last changed. */
export type Manifest = z.infer<typeof manifest>;

/** Undefined if it is none. */
export function parseManifest(words: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(words)).data;
  } catch {
    return undefined;
  }
}
