import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { drawContribution } from "#app/discussion/drawing.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDiscussion, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { readPage } from "./application.ts";

const BODY = "Bei uns liegt der Auftrag beim Kreis und die Arbeit bei der Stadt. ".repeat(6).trim();
const LIMIT = 150 * 1024;

/** So many at one place, each fifth an answer to the first. */
function givenMany({ db, sqlite }: OpenDb, count: number) {
  const { version, section, passage } = somewhere(db);
  const contribution = sqlite.prepare("insert into contributions (id, number, version_id, section_id, passage_id, parent_id, place_section_id, place_passage_id) select a, b, c, d, e, f, d, e from (select ? a, ? b, ? c, ? d, ? e, ? f)");
  const revision = sqlite.prepare("insert into revisions (id, contribution_id, n, kind, body, html, drawing, folded, status, submitted_at, published_at) values (?, ?, 1, ?, ?, ?, ?, '', 'published', 1, 2)");
  sqlite.transaction(() => {
    for (let number = 1; number <= count; number++) {
      const kind = number > 1 && number % 5 === 0 ? null : "addition";
      contribution.run(`c${number}`, number, version.id, section.id, number % 3 === 0 && kind ? null : passage!.id, kind ? null : "c1");
      revision.run(`r${number}`, `c${number}`, kind, BODY, `<p>${BODY}</p>`, drawContribution({ number, kind, quote: null, html: `<p>${BODY}</p>`, firstPublishedAt: NOW }));
    }
    db.run(sql`update contributions set public_revision_id = 'r' || number`);
  })();
}

/** Everything is answered, at the greatest length that is still shown in place. */
function answerAll({ sqlite }: OpenDb) {
  sqlite.exec("insert into answers values ('a', 'stellen', 1)");
  sqlite.prepare("insert into answer_versions (id, answer_id, n, body, html, disposition, written_at) values ('v', 'a', 1, 'x', ?, 'partly', 1)").run(`<p>${"Das prüfen wir. ".repeat(62)}</p>`);
  sqlite.exec("insert into answer_members select 'v', id, public_revision_id from contributions; update answer_versions set released_at = 2");
}

test.each([["signed out", false], ["signed in", true]])("a section with 2,000 contributions stays a page one can load, %s, and leads to all of them", async (_, isSignedIn) => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  givenMany(database, 2000);
  answerAll(database);
  const { html } = await readPage(database, "/papier/stellen", isSignedIn ? { as: givenPractitioner(database.db) } : {});
  expect(Buffer.byteLength(html)).toBeLessThan(LIMIT);
  expect(html).toContain("Das prüfen wir.");
  expect(html).toContain("2.000 Beiträge, davon 400 Antworten");
  expect(html).toContain('href="/beitraege?rn=4&amp;sortierung=papier"');
  expect(html).toContain('href="/beitraege?abschnitt=stellen&amp;sortierung=papier"');
  expect(html).toContain('<a href="/beitraege/B-001">Alle 400 Antworten lesen</a>');
});
