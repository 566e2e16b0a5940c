import { exampleDetails } from "#db/schema/discussion.ts";
import type { Db } from "#db/open.ts";
import { givenPending, givenPublished } from "#tests/support/builders.ts";

type Details = Partial<Omit<typeof exampleDetails.$inferInsert, "revisionId">>;

/** A practice example with what it tells beside its words. */
export function givenExample(db: Db, { status = "published", details = {}, ...given }: Parameters<typeof givenPublished>[1] & { status?: "published" | "pending"; details?: Details } = {}) {
  const example = status === "published" ? givenPublished(db, { kind: "example", ...given }) : givenPending(db, { kind: "example", ...given });
  db.insert(exampleDetails).values({ revisionId: example.revisionId, ...details }).run();
  return example;
}
