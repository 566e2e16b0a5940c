import { describe, expect, test } from "vitest";
import { loader as project } from "#app/routes/projekt.tsx";
import { loader as municipality } from "#app/routes/schaufenster.$municipality.tsx";
import { loader as showcase } from "#app/routes/schaufenster._index.tsx";
import type { ShowcaseProps } from "#app/showcase/ShowcasePage.tsx";
import { givenExample } from "#tests/showcase/showing.ts";
import { application } from "../server/application.ts";
import { givenDiscussion, givenPractitioner } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, contextFor, knock, TEST_ENV, wordsOf } from "../support/door.ts";

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return database;
}

type Database = ReturnType<typeof given>;
const open = async (database: Database, query = "") => (await (await answerOf(showcase(await knock(database, `/schaufenster${query}`)))).json()) as ShowcaseProps;
const enter = async (database: Database, slug: string) => answerOf(knock(database, `/schaufenster/${slug}`, { params: { municipality: slug } }).then(municipality));
/** The page as a reader without an account gets it. */
async function read(database: Database, path: string): Promise<{ status: number; html: string }> {
  const context = contextFor(database);
  const { status } = await application(new Request(new URL(path, TEST_ENV.publicOrigin)), context);
  return { status, html: context.html?.join("") ?? "" };
}

describe("/schaufenster", () => {
  test("hands out list, map and counts narrowed alike, and pages whose links hold the filter", async () => {
    const database = given();
    const author = givenPractitioner(database.db, { land: "HE" });
    for (let n = 0; n < 31; n++) givenExample(database.db, { author, body: `Ein Beispiel mit der laufenden Nummer ${n}.`, details: { municipality: "Michelstadt" } });
    givenExample(database.db, { details: { municipality: "Goslar" } });
    const first = await open(database, "?land=hessen&unbekannt=1");
    expect(first).toMatchObject({ total: 31, examples: { length: 30 }, municipalities: [{ name: "Michelstadt", count: 31 }], marks: [{ name: "Michelstadt, Hessen: 31 Beispiele" }], next: "/schaufenster?land=hessen&ab=2#beispiele" });
    expect(await open(database, "?land=hessen&ab=2")).toMatchObject({ total: 31, examples: [{ number: "B-001" }], next: null });
  });

  test("draws every town as a link whose name says what is there, and the same link in the list", async () => {
    const database = given();
    givenExample(database.db, { details: { municipality: "Goslar" } });
    const { html } = await read(database, "/schaufenster");
    expect(html).toContain('href="/schaufenster/goslar" aria-label="Goslar, Niedersachsen: 1 Beispiel"');
    for (const [, path] of html.matchAll(/<a class="map__mark[^"]*" href="([^"]*)"/g)) expect(html.split(`href="${path}"`).length, path).toBeGreaterThan(2);
    expect(html).not.toMatch(/<script|<img|url\(|style="/);
  });

  test("shows markup somebody typed as the words it is", async () => {
    const database = given();
    givenExample(database.db, { body: "Ein Beispiel mit <b>Zeichen</b> darin, lang genug.", details: { municipality: "<i>Ahlenau</i>", helped: "<script>alert(1)</script>", contact: '"><img src=x>' } });
    for (const path of ["/schaufenster", "/schaufenster/i-ahlenau-i"]) {
      const { status, html } = await read(database, path);
      expect([status, html.includes("&lt;script&gt;alert(1)")]).toEqual([200, true]);
      expect(html).not.toMatch(/<script>|<img|<i>/);
    }
  });

  test.each([["", "Noch kein Beispiel."], ["?land=hessen", "Noch kein Beispiel, das zu diesen Filtern passt."]])("with nothing to show for %j, says so and leads to writing the first", async (query, sentence) => {
    const { html } = await read(given(), `/schaufenster${query}`);
    expect(html).toContain(sentence);
    expect(html).toContain('<a href="/anmelden?zurueck=%2Fpapier%2Fkurze-wege%3Fschreiben%3Dabschnitt%23schreiben">Schreiben Sie das erste</a>');
  });
});

describe("/schaufenster/:municipality", () => {
  test.each([["zittau", 200], ["ahlenau", 404], ["Zittau", 404], ["", 404], ["../zittau", 404]])("%j: %i", async (slug, status) => {
    expect((await enter(given(), slug)).status).toBe(status);
  });

  test("names a contact only where there is one, and nothing the author keeps to themselves", async () => {
    const database = given();
    const author = givenPractitioner(database.db, { email: "leise@stadt.example", shownName: "Grete Lindner", municipality: "Ahlenau", land: "HE" });
    givenExample(database.db, { author, details: { municipality: "Goslar", since: "2016" } });
    expect((await read(database, "/schaufenster/goslar")).html).not.toContain("Kontakt");
    expect(await wordsOf(await enter(database, "goslar"))).not.toMatch(/leise@|Lindner|Ahlenau/);
    givenExample(database.db, { details: { municipality: "Goslar", contact: "rathaus@goslar.example" } });
    expect((await read(database, "/schaufenster/goslar")).html).toContain("<dt>Kontakt für Nachfragen</dt><dd>rathaus@goslar.example</dd>");
  });
});

test("/projekt says what is known, and leads to every town", async () => {
  const { towns } = (await (await answerOf(project())).json()) as { towns: { path: string }[] };
  const { html } = await read(given(), "/projekt");
  for (const { path } of towns) expect(html).toContain(`href="${path}"`);
  for (const fact of ["Juli 2015", "Juni 2018", "Vielfalt gestalten. Integration und Stadtentwicklung in Klein- und Mittelstädten", "Fallstudienbericht", "Dokumentation der Abschlusstagung", "Deutscher Städte- und Gemeindebund", "kofinanziert"]) expect(html).toContain(fact);
  expect(towns).toHaveLength(9);
});
