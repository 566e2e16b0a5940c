import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { EVERYTHING } from "#app/discussion/contribution-filter.ts";
import { listContributions } from "#app/discussion/list-contributions.server.ts";
import { givenDiscussion, givenPublished, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

test("apart from its thread a reply says what it answers; the place is named the same way for passages and whole sections", () => {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const { contributionId } = givenPublished(db);
  givenPublished(db, { parent: { id: contributionId } });
  givenPublished(db, { place: somewhere(db, { nth: null }) });
  const { contributions } = listContributions(db, { filter: EVERYTHING, limit: 9 });
  const heads = renderToStaticMarkup(<ContributionEntries contributions={contributions} />).match(/<div class="entry__where">.*?<\/div>/g)?.map((head) => head.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim());
  expect(heads).toEqual(["Ganzer Abschnitt · Stellen ohne Auftrag", "Antwort auf B-001 Rn. 4 · Stellen ohne Auftrag", "Rn. 4 · Stellen ohne Auftrag"]);
});
