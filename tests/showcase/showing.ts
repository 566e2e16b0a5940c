import type { Db } from "#db/open.ts";
import { givenPending, givenPublished } from "#tests/support/builders.ts";

/** A practice example, with what it tells beside its words. */
export function givenExample(db: Db, { status = "published", ...given }: Parameters<typeof givenPublished>[1] & { status?: "published" | "pending" } = {}) {
  return status === "published" ? givenPublished(db, { kind: "example", ...given }) : givenPending(db, { kind: "example", ...given });
}
