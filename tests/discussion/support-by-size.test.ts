import { expect, test } from "vitest";
import { findContributionSizes, listPassageSizes } from "#app/discussion/support-by-size.server.ts";
import { supportContribution } from "#app/discussion/support-contribution.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

test.each([[4, ""], [5, "3-mal Kleinstadt, 1-mal Mittelstadt, 1-mal ohne Angabe"]])("support by %i people is shown by the size of their towns only from five on", (people, sentence) => {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const { version, passage } = somewhere(db);
  const { number, contributionId } = givenPublished(db);
  for (const sizeClass of (["medium", "small", null, "small", "small"] as const).slice(0, people)) {
    const person = givenPractitioner(db, { sizeClass });
    supportPassage(db, { person, passage: passage!, now: NOW });
    supportContribution(db, { person, number, now: NOW });
  }
  expect([listPassageSizes(db, version).get(passage!.id), findContributionSizes(db, { id: contributionId })]).toEqual([sentence, sentence]);
});
