import { describe, expect, test } from "vitest";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { parseContributionFilter, SORT_WORDS } from "#app/discussion/contribution-filter.ts";
import { contributionsQuery, countContributions, listContributions, listFilterFields } from "#app/discussion/list-contributions.server.ts";
import type { Db } from "#db/open.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { BEGINNINGS, type Beginning, givenBeginning } from "./life.ts";

const parse = (db: Db, query: string) => parseContributionFilter(new URLSearchParams(query), listFilterFields(db));

function find(db: Db, query: string): string[] {
  const filter = parse(db, query);
  const found = listContributions(db, { filter, limit: 50 }).contributions.map(({ number }) => number);
  expect(countContributions(db, filter).total).toBe(found.length);
  return found;
}

/** From the first page to the last, by the cursors the pages themselves hand out. */
function turnPages(db: Db, query: string, limit: number): string[] {
  const filter = parse(db, query);
  const { contributions, next } = listContributions(db, { filter, limit });
  const numbers = contributions.map(({ number }) => number);
  return next ? [...numbers, ...turnPages(db, `${query.replace(/&?ab=.*/, "")}&ab=${next.join(".")}`, limit)] : numbers;
}

function given() {
  const { db, sqlite } = freshDatabase();
  givenDiscussion(db);
  const clerk = givenPractitioner(db, { occupation: "municipal", sizeClass: "small", land: "HE", municipality: "Auental", showsMunicipality: 1 });
  const volunteer = givenPractitioner(db, { occupation: "volunteer", sizeClass: "large", land: "TH", municipality: "Verborgen am See" });
  const first = givenPublished(db, { author: clerk, kind: "objection", body: "In unserer Straße gibt es viele Ämter." });
  givenPublished(db, { author: volunteer, kind: "question", place: somewhere(db, { nth: 2 }), body: "Wer trägt die Kosten dieses Auftrags?" });
  givenPublished(db, { author: volunteer, parent: { id: first.contributionId }, body: "Bei uns in der STRASSE ebenso, seit Jahren." });
  const fourth = givenPublished(db, { author: clerk, kind: "example", place: somewhere(db, { section: "kurze-wege", nth: null }), body: "Wir treffen uns einmal in der Woche." });
  givenPublished(db, { author: clerk, kind: "example", place: somewhere(db, { section: "kurze-wege", nth: 1 }), body: "Ein Beispiel aus unserem Rathaus dazu." });
  const share = (contributionId: string, person: Practitioner) => sqlite.prepare("insert into contribution_supports values (?, ?, ?)").run(contributionId, person.id, NOW);
  share(fourth.contributionId, volunteer);
  return { db, sqlite };
}

test.each([["one word", "a".repeat(10_240)], ["many words", "ß ".repeat(5000)], ["cut in the middle", "straße".repeat(40)]])("a very long search of %s finds nothing and does not fail", (_, words) => {
  expect(find(given().db, `${new URLSearchParams({ suche: words })}`)).toEqual([]);
});

describe("the list of contributions", () => {
  test.each([
    ["", "5 4 3 2 1"],
    ["abschnitt=stellen", "3 2 1"],
    ["teil=voraussetzungen", "5 4"],
    ["art=einwand", "1"],
    ["art=antwort", "3"],
    ["funktion=initiative-ehrenamt", "3 2"],
    ["groesse=kleinstadt", "5 4 1"],
    ["land=hessen", "5 4 1"],
    ["kommune=auental", "5 4 1"],
    ["kommune=verborgen-am-see", "5 4 3 2 1"],
    ["weichenstellung=1", "2"],
    ["teil=hemmnisse&groesse=grossstadt&land=thueringen", "3 2"],
    ["suche=Straße", "3 1"],
    ["suche=strasse", "3 1"],
    ["suche=aemter", "1"],
    ["suche=ÄMT", "1"],
    ["suche=STRASSE seit", "3"],
    ["suche=Straße&art=antwort", "3"],
    ["suche=gibtesnicht", ""],
    ["suche=Verborgen", ""],
    ["sortierung=papier", "5 4 1 3 2"],
    ["sortierung=diskutiert", "1 5 4 3 2"],
    ["sortierung=geteilt", "4 5 3 2 1"],
  ])("%s finds %s", (query, numbers) => {
    expect(find(given().db, query)).toEqual(numbers.split(" ").filter(Boolean).map((n) => `B-00${n}`));
  });

  test.each(Object.keys(SORT_WORDS))("sorted %s, its pages hold everything once, in the same order", (sort) => {
    const { db } = given();
    for (const limit of [1, 2, 3]) expect(turnPages(db, `sortierung=${sort}`, limit)).toEqual(find(db, `sortierung=${sort}`));
    for (const narrowed of ["teil=hemmnisse", "suche=in"]) expect(turnPages(db, `${narrowed}&sortierung=${sort}`, 1)).toEqual(find(db, `${narrowed}&sortierung=${sort}`));
  });

  test.each(['" OR *', "NEAR(", "NEAR(a, b)", "words:straße", "col:", "-", "^", "*", "' OR 1=1 --", "AND", "NOT", '"""', "\0", "\uD800", "{a b}"])("%j is looked for, not obeyed", (words) => {
    const { db } = given();
    expect(() => find(db, `${new URLSearchParams({ suche: words })}`)).not.toThrow();
  });
});

const unseen = (Object.keys(BEGINNINGS) as Beginning[]).filter((from) => !/^(published|cut)/.test(from));
test.each(unseen)("what is %s is neither found nor counted", (from) => {
  const { db } = givenBeginning(from);
  for (const query of ["", "suche=Stellen", "suche=geschaffen", "abschnitt=stellen", "sortierung=diskutiert"]) expect(find(db, query)).toEqual([]);
});

test("what was published and is taken back is no longer found", () => {
  const { db, sqlite } = given();
  sqlite.exec("update contributions set hidden_at = 1 where number = 1; update contributions set withdrawn_at = 1 where number = 3");
  expect(find(db, "suche=Straße")).toEqual([]);
});

describe("with ten thousand contributions", () => {
  const THREE = ["teil=hemmnisse&art=einwand&land=hessen", "groesse=kleinstadt&land=hessen&funktion=kommunalverwaltung", "suche=Straße&art=einwand&land=hessen", "abschnitt=stellen&art=einwand&groesse=kleinstadt", "weichenstellung=1&land=hessen&art=frage&sortierung=geteilt"];

  test("three filters are answered from an index, and at once", () => {
    const { db, sqlite } = given();
    sqlite.exec(MANY);
    for (const query of THREE) {
      const filter = parse(db, query);
      expect(filter.chosen.length + Number(filter.words !== "")).toBe(3);
      const { sql, params } = contributionsQuery(db, { filter, limit: 31 }).toSQL();
      const plan = sqlite.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[];
      expect(plan.map(({ detail }) => detail).filter((detail) => /^SCAN (c|r)\b/.test(detail)), query).toEqual([]);
      const begun = performance.now();
      listContributions(db, { filter, limit: 30 });
      countContributions(db, filter);
      expect(performance.now() - begun, query).toBeLessThan(150);
    }
  });
});

/** Copies of the contributions there are, with everything a filter can ask for spread over them. */
const MANY = `
  with recursive n(i) as (select 100 union all select i + 1 from n where i < 10099)
  insert into contributions (id, number, author_id, version_id, section_id, passage_id, place_section_id, place_passage_id)
  select 'c' || i, i, c.author_id, c.version_id, c.section_id, c.passage_id, c.place_section_id, c.place_passage_id from n join contributions c on c.number = 1 + (i % 2);
  insert into revisions (id, contribution_id, n, kind, body, html, drawing, folded, status, occupation, size_class, land, submitted_at, published_at)
  select 'r' || c.number, c.id, 1,
    case c.number / 2 % 5 when 0 then 'objection' when 1 then 'question' when 2 then 'example' when 3 then 'addition' else 'agreement' end,
    'Ein Beitrag unter sehr vielen.', '', '', 'ein beitrag unter vielen in der strasse', 'published',
    case c.number / 10 % 3 when 0 then 'municipal' when 1 then 'volunteer' else 'research' end,
    case c.number / 30 % 3 when 0 then 'small' when 1 then 'rural' else 'large' end,
    case c.number / 90 % 4 when 0 then 'HE' when 1 then 'TH' when 2 then 'BY' else 'NI' end, 1, 1
  from contributions c where c.number >= 100;
  update contributions set public_revision_id = 'r' || number where number >= 100;
`;
