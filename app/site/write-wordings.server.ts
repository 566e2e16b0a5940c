import type { Db } from "#db/open.ts";
import { listAllWordings } from "#app/discussion/all-wordings.server.ts";
import type { ExampleDetails } from "#app/discussion/example-details.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { WORDINGS_SCHEMA_VERSION } from "./wordings-schema.ts";

/** How contributions read before they were changed: the versions of the discussion, beside those of the paper. */
export function* writeWordings(db: Db): Generator<string> {
  yield `{"schema":${WORDINGS_SCHEMA_VERSION},"wortlaute":[`;
  let separator = "\n";
  for (const { number, body, byModeration, publishedAt, details } of listAllWordings(db)) {
    yield separator + JSON.stringify({ nr: toContributionNumber(number), wortlaut: body, vonModeration: byModeration === 1, veroeffentlicht: new Date(publishedAt).toISOString(), ...toExample(details) });
    separator = ",\n";
  }
  yield "\n]}\n";
}

/** Without the contact, which may have been taken back since. */
function toExample(details: ExampleDetails | null) {
  const { municipality = null, since = null, helped = null, hindered = null } = details ?? {};
  return { beispielKommune: municipality, beispielSeit: since, beispielGeholfen: helped, beispielGehindert: hindered };
}
