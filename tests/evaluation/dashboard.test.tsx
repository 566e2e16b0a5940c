import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Dashboard, Standing } from "#app/evaluation/Dashboard.tsx";
import { DownloadBlock } from "#app/evaluation/DownloadBlock.tsx";
import { FORMATS } from "#app/evaluation/format.ts";
import { KeyFigures } from "#app/evaluation/KeyFigures.tsx";
import { PROFILES } from "#app/evaluation/profile.ts";
import { readDashboard } from "#app/evaluation/read-dashboard.server.ts";
import { countRows } from "#app/evaluation/select.server.ts";
import { parseSelection } from "#app/evaluation/selection.ts";
import { parseContributionFilter } from "#app/discussion/contribution-filter.ts";
import { countContributions, listFilterFields } from "#app/discussion/list-contributions.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenDiscussion, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenDiscussed } from "./discussed.ts";

const read = ({ db }: OpenDb, query: string) => readDashboard(db, { search: new URLSearchParams(query), now: NOW });
const show = (database: OpenDb, query = "") => renderToStaticMarkup(<Dashboard dashboard={read(database, query)} />);
const titles = (html: string) => [...html.matchAll(/<h3[^>]*>([^<]*)</g)].map(([, title]) => title);

test.each(["", "land=hessen", "art=antwort&von=2018-10-08", "land=bayern", "rn=4", "von=quatsch"])("under the filter %j the page has no style in it, and no number that is none", (query) => {
  expect(show(givenDiscussed(), query)).not.toMatch(/style=|NaN|undefined|Infinity/);
});

test("all drawings are there, each with its own name and with its numbers as a table", () => {
  const html = show(givenDiscussed());
  expect(titles(html).map((title) => title?.split(":")[0])).toEqual(["Abschnitte", "Weichenstellungen", "Zeitverlauf", "Funktion", "Bundesland", "Größenklasse"]);
  expect(html.match(/role="img" aria-label="[^"]{20,}"/g)).toHaveLength(6);
  expect(html.match(/<details class="chart__table">/g)).toHaveLength(6);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every number that leads to the list finds as many there", () => {
  const database = givenDiscussed();
  for (const query of ["", "land=hessen", "suche=amt&von=2018-10-03&bis=2018-10-20"]) {
    const links = [...show(database, query).matchAll(/<a href="\/beitraege\?([^"]*)">(?:[^<]*<\/a><\/th><td class="right">)?([\d.]+)/g)];
    expect(links.length).toBeGreaterThan(6);
    for (const [, address, number] of links) {
      const filter = parseContributionFilter(new URLSearchParams(address!.replaceAll("&amp;", "&")), listFilterFields(database.db));
      expect(countContributions(database.db, filter).total, address).toBe(Number(number));
    }
  }
});

describe("what was asked for", () => {
  test("stands in the form and above the figures, each to be taken away", () => {
    const html = show(givenDiscussed(), "land=hessen&von=2018-10-03");
    expect(html).toContain('<form method="get" action="/auswertung">');
    expect(html).toMatch(/<option value="hessen" selected="">/);
    expect(html).toContain('name="von" type="date" value="2018-10-03"');
    expect(html).toContain('href="/auswertung?von=2018-10-03"');
    expect(html).toContain('href="/auswertung?land=hessen"');
    expect(html).not.toContain('name="sortierung"');
  });

  test("stands beside the moment of the figures, where print leaves it", () => {
    const told = (query: string) => renderToStaticMarkup(<Standing dashboard={read(givenDiscussed(), query)} />);
    expect(told("land=hessen&bis=2018-10-31")).toContain("Gefiltert: Hessen, eingereicht bis 31.\u00a0Oktober 2018");
    expect(told("")).not.toContain("Gefiltert");
  });

  test.each([["von=2018-99-01", "„2018-99-01“ steht nicht im Kalender"], ["von=2018-10-09&bis=2018-10-08", "endet, bevor er beginnt"]])("if it makes no sense (%s), the page says so", (query, words) => {
    const database = givenDiscussed();
    expect(show(database, query)).toContain(words);
    expect(show(database)).not.toContain(words);
  });

  test("if nothing meets it, the page says so and leads back", () => {
    const html = show(givenDiscussed(), "land=bayern");
    expect(html).toContain("Kein Beitrag passt zu diesen Filtern.");
    expect(html).toContain('<a href="/auswertung">Alle Filter zurücksetzen</a>');
    expect(titles(html)).toEqual(["Kein Beitrag passt zu diesen Filtern."]);
  });

  test("cannot be asked of support if it is words or a kind, which is said", () => {
    const database = givenDiscussed();
    const words = "Suche und Beitragsart betreffen nur die Beiträge";
    expect(["", "land=hessen", "suche=amt", "art=einwand"].map((query) => show(database, query).includes(words))).toEqual([false, false, true, true]);
  });
});

describe("the files below the figures", () => {
  const links = (database: OpenDb, query: string) => {
    const { filter, figures } = read(database, query);
    return [...renderToStaticMarkup(<DownloadBlock filter={filter} reach={figures.reach} />).matchAll(/href="([^"]*)"/g)].map(([, href]) => new URL(href!.replaceAll("&amp;", "&"), "https://diskussion.example"));
  };

  test.each(["", "land=hessen", "suche=amt&von=2018-10-03&bis=2018-10-20"])("hold what the figures count under %j, and the chooser begins with it", (query) => {
    const database = givenDiscussed();
    const [chooser, ...files] = links(database, query);
    expect(files.map(({ pathname }) => pathname)).toEqual(PROFILES.flatMap(() => FORMATS.map((format) => `/auswertung/export.${format}`)));
    for (const { searchParams } of [chooser!, ...files]) expect(countRows(database.db, parseSelection(searchParams, listFilterFields(database.db)))).toBe(read(database, query).figures.reach.total);
    expect(Object.fromEntries(chooser!.searchParams)).toEqual(Object.fromEntries(new URLSearchParams(query)));
  });

  test("are not there when nothing meets the filter", () => {
    expect(links(givenDiscussed(), "land=bayern").map(({ pathname }) => pathname)).toEqual(["/auswertung/export"]);
  });
});

test("support is told by size of town and by land here, also where few say so", () => {
  const html = show(givenDiscussed());
  expect(html).toContain("2-mal Kleinstadt, 1-mal Mittelstadt, 1-mal ohne Angabe");
  expect(html).toContain("2-mal Hessen, 1-mal Sachsen, 1-mal Thüringen");
});

test("before the first contribution there is a sentence instead of drawings", () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  expect(titles(show(database))).toEqual(["Noch kein Beitrag ist veröffentlicht."]);
  expect(renderToStaticMarkup(<Standing dashboard={read(database, "")} />)).toContain("Kein Beitrag wartet auf Prüfung");
});

test("what waits is named, and what has been answered is counted", () => {
  const dashboard = read(givenDiscussed(), "");
  expect(renderToStaticMarkup(<Standing dashboard={dashboard} />)).toContain("1 in Prüfung, hier nicht enthalten");
  const { figures, passages } = dashboard;
  expect(renderToStaticMarkup(<KeyFigures figures={figures} passages={passages} />)).toContain("<dt>Beitrag mit Erwiderung</dt><dd>1</dd>");
});
