import { describe, expect, test } from "vitest";
import { readDashboard } from "#app/evaluation/read-dashboard.server.ts";
import type { OpenDb } from "#db/open.ts";
import { NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenDiscussed } from "./discussed.ts";

const read = ({ db }: OpenDb, query: string) => readDashboard(db, { search: new URLSearchParams(query), now: NOW });

/** Straight from the tables, past the view and the filter. */
const PUBLIC = `from contributions c join revisions r on r.id = c.public_revision_id
  left join sections s on s.id = c.section_id left join passages p on p.id = c.passage_id left join people a on a.id = c.author_id
  where r.status = 'published' and c.hidden_at is null and c.withdrawn_at is null`;
const SUPPORT = `from passage_supports u join passages p on p.id = u.passage_id join sections s on s.id = p.section_id join people a on a.id = u.person_id where p.weichenstellung is not null`;
const SUBMITTED = "(select min(f.submitted_at) from revisions f where f.contribution_id = c.id)";
const from = `${Date.parse("2018-10-07T22:00:00Z")}`;
const before = `${Date.parse("2018-10-14T22:00:00Z")}`;

const FILTERS: [query: string, ofContributions: string, ofSupport: string][] = [
  ["", "1", "1"],
  ["abschnitt=stellen", "s.key = 'stellen'", "s.key = 'stellen'"],
  ["teil=voraussetzungen", "s.part = 'preconditions'", "s.part = 'preconditions'"],
  ["art=einwand", "r.kind = 'objection'", "1"],
  ["art=antwort", "c.parent_id is not null", "1"],
  ["weichenstellung=1", "p.weichenstellung = 1", "p.weichenstellung = 1"],
  ["rn=4", "p.number = '4'", "p.number = '4'"],
  ["funktion=kommunalverwaltung", "r.occupation = 'municipal'", "a.occupation = 'municipal'"],
  ["groesse=kleinstadt", "r.size_class = 'small'", "a.size_class = 'small'"],
  ["land=hessen", "r.land = 'HE'", "a.land = 'HE'"],
  ["kommune=auental", "a.municipality = 'Auental' and a.shows_municipality = 1", "a.municipality = 'Auental' and a.shows_municipality = 1"],
  ["suche=amt", "r.body like '%Amt%'", "1"],
  ["von=2018-10-08", `${SUBMITTED} >= ${from}`, `u.supported_at >= ${from}`],
  ["bis=2018-10-14", `${SUBMITTED} < ${before}`, `u.supported_at < ${before}`],
  ["von=2018-10-08&bis=2018-10-14&teil=hemmnisse", `${SUBMITTED} >= ${from} and ${SUBMITTED} < ${before} and s.part = 'obstacles'`, `u.supported_at >= ${from} and u.supported_at < ${before} and s.part = 'obstacles'`],
  ["suche=amt&land=hessen&art=zustimmung", "r.body like '%Amt%' and r.land = 'HE' and r.kind = 'agreement'", "a.land = 'HE'"],
  ["land=bayern", "0", "0"],
];

describe.each(FILTERS)("under the filter %j", (query, ofContributions, ofSupport) => {
  test("every figure is what the tables say", () => {
    const database = givenDiscussed();
    const { sqlite } = database;
    const { figures, waiting } = read(database, query);
    const count = (what: string, condition = "1") => sqlite.prepare(`select ${what} ${PUBLIC} and (${ofContributions}) and (${condition})`).pluck().get();
    const group = (by: string) => sqlite.prepare(`select ${by}, count(*) ${PUBLIC} and (${ofContributions}) group by 1 order by 1`).raw().all();
    const sorted = <Row extends [unknown, number]>(counts: Row[]) => counts.toSorted(([a], [b]) => (a === null ? -1 : b === null ? 1 : String(a) < String(b) ? -1 : 1));

    expect(figures.reach).toEqual({
      total: count("count(*)"), replies: count("count(*)", "c.parent_id is not null"), people: count("count(distinct c.author_id)"),
      municipalities: count("count(distinct case when a.shows_municipality = 1 then a.municipality end)"),
      answered: count("count(*)", "exists (select 1 from answered_contributions m join answer_versions v on v.answer_id = m.answer_id where m.contribution_id = c.id and v.released_at is not null)"),
    });
    expect(sorted(figures.occupations)).toEqual(group("r.occupation"));
    expect(sorted(figures.sizeClasses)).toEqual(group("r.size_class"));
    expect(sorted(figures.lands)).toEqual(group("r.land"));
    expect(sorted(figures.passages)).toEqual(group("p.number").filter((row) => (row as unknown[])[0] !== null));
    for (const { key, total, replies, byKind } of figures.sections) {
      expect([total, replies]).toEqual([count("count(*)", `s.key = '${key}'`), count("count(*)", `s.key = '${key}' and r.kind is null`)]);
      for (const kind of ["agreement", "addition", "objection", "example", "question"] as const) expect(byKind[kind] ?? 0).toBe(count("count(*)", `s.key = '${key}' and r.kind = '${kind}'`));
    }
    expect(figures.weeks.filter(({ total }) => total > 0).map(({ monday, total }) => [monday, total])).toEqual(group(`date((${SUBMITTED} + 7200000) / 1000, 'unixepoch', '-6 days', 'weekday 1')`));
    expect(waiting).toBe(1);
  });

  test("each Weichenstellung has the support and the contributions that the tables say", () => {
    const database = givenDiscussed();
    const { sqlite } = database;
    for (const { number, supports, contributions, sizeClasses, lands } of read(database, query).weichenstellungen) {
      const group = (by: string) => Object.fromEntries(sqlite.prepare(`select coalesce(${by}, ''), count(*) ${SUPPORT} and (${ofSupport}) and p.number = '${number}' group by 1`).raw().all() as [string, number][]);
      expect(supports).toBe(sqlite.prepare(`select count(*) ${SUPPORT} and (${ofSupport}) and p.number = '${number}'`).pluck().get());
      expect(contributions).toBe(sqlite.prepare(`select count(*) ${PUBLIC} and (${ofContributions}) and p.number = '${number}'`).pluck().get());
      expect([sizeClasses, lands].map((counts) => Object.fromEntries(counts.map(([value, total]) => [value ?? "", total])))).toEqual([group("a.size_class"), group("a.land")]);
    }
  });
});

test("each filter is asked of something: it finds some of the contributions, and not all", () => {
  const database = givenDiscussed();
  const totals = FILTERS.map(([query]) => read(database, query).figures.reach.total);
  for (const total of totals.slice(1, -1)) expect([total > 0, total < totals[0]!]).toEqual([true, true]);
});

test("a filter leaves only the Weichenstellungen it can be about", () => {
  const database = givenDiscussed();
  const left = (query: string) => read(database, query).weichenstellungen.map(({ weichenstellung }) => weichenstellung);
  expect(["", "teil=hemmnisse", "rn=5", "land=hessen", "teil=voraussetzungen", "rn=4", "abschnitt=einleitung"].map(left)).toEqual([[1], [1], [1], [1], [], [], []]);
});

test("what belongs to no section, or to one that is no longer there, is counted in a row of its own", () => {
  const database = givenDiscussed();
  const { sqlite } = database;
  const { total } = read(database, "").figures.reach;
  sqlite.exec("update contributions set section_id = null, passage_id = null, place_section_id = null, place_passage_id = null where number = 4; update content_state set version = version + 1");
  const { sections } = read(database, "").figures;
  expect(sections.at(-1)).toMatchObject({ key: null, title: "Ganzes Papier", total: 1 });
  expect(sections.reduce((sum, section) => sum + section.total, 0)).toBe(total);
});

test("an empty house has noughts, and no weeks", () => {
  const { figures, weichenstellungen, version } = read(freshDatabase(), "land=hessen&von=2018-10-01");
  expect([figures.reach, figures.sections, figures.weeks, weichenstellungen, version]).toEqual([{ total: 0, replies: 0, people: 0, municipalities: 0, answered: 0 }, [], [], [], null]);
});
