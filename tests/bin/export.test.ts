import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { putMany } from "#tests/evaluation/scene.ts";
import { readDocx } from "#tests/text/read-docx.ts";
import { readTable } from "#tests/text/read-csv.ts";
import { readXlsx, toRecords } from "#tests/text/read-xlsx.ts";
import { givenDiscussion, givenPending, givenPractitioner, givenPublished } from "#tests/support/builders.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

function given() {
  const { folder, file, databasePath } = givenFolder();
  lookInto(databasePath, ({ db }) => {
    givenDiscussion(db);
    givenPublished(db, { author: givenPractitioner(db, { shownName: "Rosa Offen", showsName: 1 }), body: "Das Rathaus hat eine Stelle geschaffen." });
    givenPending(db, { body: "Kanarienvogel, der nirgends singen darf." });
  });
  return { folder, file, databasePath, write: (...args: string[]) => run("export", args, { DATABASE_PATH: databasePath, PUBLIC_ORIGIN: "https://diskussion.example" }) };
}

const countLogged = (databasePath: string) => lookInto(databasePath, ({ sqlite }) => sqlite.prepare("select profile, rows, person_id from export_log").all());

describe("export", () => {
  test("writes the published contributions with pseudonyms, and notes that it did", () => {
    const { file, databasePath, write } = given();
    const out = file("beitraege.csv");
    expect(write("--profile", "pseudonym", "--format", "csv", "--out", out)).toEqual({ code: 0, out: `1 von 1 Beiträgen\nGeschrieben: ${out}\n`, problem: "" });
    const csv = readFileSync(out, "utf8");
    expect(readTable(csv)).toMatchObject([{ Nr: "B-001", Person: "P-001", Beitrag: "Das Rathaus hat eine Stelle geschaffen.", Link: "https://diskussion.example/beitraege/B-001" }]);
    expect(csv).not.toMatch(/Kanarienvogel|Rosa|@stadt/);
    expect(countLogged(databasePath)).toEqual([{ profile: "pseudonym", rows: 1, person_id: null }]);
  });

  test("writes what is public anyway without noting it", () => {
    const { file, databasePath, write } = given();
    expect(write("--profile", "oeffentlich", "--format", "csv", "--out", file("offen.csv")).code).toBe(0);
    expect(readTable(readFileSync(file("offen.csv"), "utf8"))).toMatchObject([{ Person: "Rosa Offen" }]);
    expect(countLogged(databasePath)).toEqual([]);
  });

  test("writes a workbook with the names that are not public, noted as taken by nobody known", () => {
    const { file, databasePath, write } = given();
    expect(write("--profile", "intern", "--format", "xlsx", "--out", file("intern.xlsx")).code).toBe(0);
    expect(toRecords(readXlsx(readFileSync(file("intern.xlsx"))).sheets["Beiträge"]!)).toMatchObject([{ Nr: "B-001", Person: "Rosa Offen", Link: "https://diskussion.example/beitraege/B-001" }]);
    expect(countLogged(databasePath)).toEqual([{ profile: "intern", rows: 1, person_id: null }]);
  });

  test("writes what a filter leaves, as the page's address has it", () => {
    const { file, write } = given();
    for (const [filter, rows] of [["art=zustimmung&von=2018-10-01", 1], ["art=frage", 0]] as const) {
      expect(write("--profile", "oeffentlich", "--format", "csv", "--filter", filter, "--out", file("wenige.csv")).out).toContain(`${rows} von ${rows} Beiträgen\n`);
      expect(readTable(readFileSync(file("wenige.csv"), "utf8")).length).toBe(rows);
    }
  });

  test("says every thousand contributions how far it is", () => {
    const { file, databasePath, write } = given();
    lookInto(databasePath, (database) => putMany(database, { from: 3, until: 2502 }));
    expect(write("--profile", "oeffentlich", "--format", "csv", "--out", file("viele.csv")).out).toMatch(/^1\.000 von 2\.501 Beiträgen\n2\.000 von 2\.501 Beiträgen\n2\.501 von 2\.501 Beiträgen\nGeschrieben/);
  });

  test("writes the report as a Word file, but refuses more than it can hold, with a sentence", () => {
    const { file, databasePath, write } = given();
    expect(write("--profile", "pseudonym", "--format", "docx", "--out", file("bericht.docx")).code).toBe(0);
    expect(readDocx(readFileSync(file("bericht.docx"))).paragraphs.map(({ words }) => words)).toContain("Das Rathaus hat eine Stelle geschaffen.");
    lookInto(databasePath, (database) => putMany(database, { from: 3, until: 2002 }));
    expect(write("--profile", "pseudonym", "--format", "docx", "--out", file("zu-viel.docx"))).toEqual({ code: 1, out: "", problem: "Die Auswahl hat 2.001 Beiträge, Bericht (Word) fasst höchstens 2.000. Grenzen Sie die Auswahl mit einem Filter ein, oder nehmen Sie ein Format ohne Grenze.\n" });
    expect(existsSync(file("zu-viel.docx"))).toBe(false);
    expect(countLogged(databasePath).length).toBe(1);
  });

  test("writes a file that nobody else can read, twice the same, and leaves no half one beside it", () => {
    const { file, write } = given();
    const contents = ["eins.csv", "zwei.csv"].map((name) => {
      write("--profile", "pseudonym", "--format", "csv", "--out", file(name));
      return readFileSync(file(name));
    });
    expect(contents[0]!.equals(contents[1]!)).toBe(true);
    expect((statSync(file("eins.csv")).mode & 0o777).toString(8)).toBe("600");
    expect(existsSync(file("eins.csv.teil"))).toBe(false);
  });
});

describe("what it does not understand writes no file", () => {
  test.each([
    ["no words at all", [], "Nennen Sie mit --profile ein Profil: intern, pseudonym oder oeffentlich."],
    ["an unknown profile", ["--profile", "alle", "--format", "csv"], "Nennen Sie mit --profile ein Profil: intern, pseudonym oder oeffentlich."],
    ["no format", ["--profile", "pseudonym"], "Nennen Sie mit --format ein Format: xlsx, csv, docx, md oder json."],
    ["an unknown format", ["--profile", "pseudonym", "--format", "pdf"], "Nennen Sie mit --format ein Format: xlsx, csv, docx, md oder json."],
    ["a filter that does not exist", ["--profile", "pseudonym", "--format", "csv", "--filter", "abschnit=stellen"], "Der Filter ist nicht zu verstehen: abschnit."],
    ["a filter that is misspelt", ["--profile", "pseudonym", "--format", "csv", "--filter", "art=frage&von=gestern"], "Der Filter ist nicht zu verstehen: von."],
    ["a word too many", ["--profile", "pseudonym", "--format", "csv", "abschnitt=stellen"], "npm run export -- --profile"],
    ["an unknown option", ["--profil", "pseudonym", "--format", "csv"], "npm run export -- --profile"],
  ])("%s", (_, args, sentence) => {
    const { file, databasePath, write } = given();
    const { code, out, problem } = write(...args, "--out", file("nichts.csv"));
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problem).toContain(sentence);
    expect(existsSync(file("nichts.csv"))).toBe(false);
    expect(countLogged(databasePath)).toEqual([]);
  });

  test("no file named", () => {
    expect(given().write("--profile", "pseudonym", "--format", "csv")).toEqual({ code: 1, out: "", problem: "Nennen Sie mit --out eine Datei.\n" });
  });

  test("a folder named", () => {
    const { file, folder, databasePath, write } = given();
    expect(write("--profile", "pseudonym", "--format", "csv", "--out", folder)).toEqual({ code: 1, out: "", problem: `${folder} ist ein Ordner. Nennen Sie eine Datei.\n` });
    expect([existsSync(`${folder}.teil`), existsSync(file("nichts.csv"))]).toEqual([false, false]);
    expect(countLogged(databasePath)).toEqual([]);
  });

  test("a file that cannot be written: a German sentence, and nothing is noted as taken out", () => {
    const { file, databasePath, write } = given();
    const { code, problem } = write("--profile", "pseudonym", "--format", "csv", "--out", file("gibt/es/nicht.csv"));
    expect(code).toBe(1);
    expect(problem).not.toMatch(/ENOENT|^\s+at /m);
    expect(countLogged(databasePath)).toEqual([]);
  });
});
