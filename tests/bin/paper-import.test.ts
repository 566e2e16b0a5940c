import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPhase } from "#app/discussion/phases.server.ts";
import { FORTY_PAGES, heading, OLD_WORD, paragraph, picture, toLyingBomb, toWord } from "#tests/paper/word-files.ts";
import { SMALL_PAPER } from "#tests/support/builders.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

function given() {
  const { file, databasePath } = givenFolder();
  return { file, databasePath, importPaper: (...args: string[]) => run("paper-import", args, { DATABASE_PATH: databasePath }) };
}

describe("paper:import", () => {
  test("takes a paper in and opens the discussion", () => {
    const { file, databasePath, importPaper } = given();
    expect(importPaper(file("papier.md", SMALL_PAPER))).toEqual({ code: 0, out: "Aufgenommen: 3 Abschnitte, 5 Randnummern, 1 Weichenstellung.\n", problem: "" });
    lookInto(databasePath, ({ db, sqlite }) => {
      expect(sqlite.prepare("select title from paper_versions").pluck().all()).toEqual(["Kleines Papier"]);
      expect(findPhase(db, Date.now())).toMatchObject({ title: "Diskussion", state: "open", closesAt: null });
    });
  });

  test("takes the demo text in", () => {
    expect(given().importPaper("db/demo/papier.md")).toMatchObject({ code: 0, problem: "" });
  });

  test("keeps a second version as a draft, says what is different, and publishes nothing", () => {
    const { file, databasePath, importPaper } = given();
    importPaper(file("papier.md", SMALL_PAPER));
    expect(importPaper(file("neu.md", SMALL_PAPER.replace("keinen Auftrag", "selten einen Auftrag")))).toEqual({ code: 0, out: "Als Entwurf aufgenommen: 4 unverändert, 1 geändert.\nVergleichen und veröffentlichen Sie ihn unter /verwaltung/papier.\n", problem: "" });
    lookInto(databasePath, ({ sqlite }) => expect(sqlite.prepare("select number, published_at is null from paper_versions order by number").raw().all()).toEqual([[1, 0], [2, 1]]));
  });
});

describe("a Word file", () => {
  test("is taken in as well, and what was remarked is said", () => {
    const { databasePath, importPaper } = given();
    expect(importPaper("tests/paper/fixtures/vierzig-seiten.docx")).toEqual({ code: 0, out: "Überschriften ab der dritten Ebene sind Zwischenüberschriften geworden: 20, die erste „Im Einzelnen 1“.\nAufgenommen: 20 Abschnitte, 240 Randnummern, 0 Weichenstellungen.\n", problem: "" });
    lookInto(databasePath, ({ sqlite }) => expect(sqlite.prepare("select title from paper_versions").pluck().all()).toEqual(["Vierzig Seiten über kleine Orte"]));
  });

  test("keeps the key and the part of a section that is there", () => {
    const { file, databasePath, importPaper } = given();
    importPaper(file("papier.md", SMALL_PAPER.replace("{#kurze-wege", "{#wege")));
    expect(importPaper(file("neu.docx", toWord(paragraph("Papier", "Title") + heading("Kurze Wege") + paragraph("Neu."))))).toMatchObject({ code: 0, problem: "" });
    lookInto(databasePath, ({ sqlite }) => expect(sqlite.prepare("select key, part from sections where version_id = (select id from paper_versions where number = 2)").raw().all()).toEqual([["wege", "preconditions"]]));
  });
});

describe("a file that is not good is refused with its name, its line and a sentence, and no database is made", () => {
  const latin1 = Buffer.concat([Buffer.from(SMALL_PAPER.split("\n").slice(0, 10).join("\n")), Buffer.from("\nGr\u00f6\u00dfe\n", "latin1")]);

  test.each<[string, string | Buffer, string]>([
    ["no front matter", "# A {#a}\n\nText.\n", "Zeile 1: Der Vorspann fehlt."],
    ["no heading", "---\ntitle: A\n---\n\nText.\n", "Zeile 5: Vor diesem Text steht keine Überschrift."],
    ["HTML inside", SMALL_PAPER.replace("Rathaus\n", "Rathaus\n\n<b>fett</b>\n"), "Zeile 18: HTML wird nicht übernommen"],
    ["nothing at all", "", "Zeile 1: Der Vorspann fehlt."],
    ["another encoding", latin1, "Zeile 11: Die Datei ist nicht in UTF-8 gespeichert."],
    ["an old Word file", OLD_WORD, "Das ist eine alte Word-Datei (.doc). Speichern Sie sie als .docx."],
    ["half a Word file", FORTY_PAGES.subarray(0, 9000), "Die Datei ist beschädigt"],
    ["a bomb", toLyingBomb(), "Die Datei wird beim Entpacken zu groß"],
    ["a picture in Word", toWord(paragraph("Papier", "Title") + heading("Wege") + paragraph(picture)), "Bild unter „Wege“: Bilder werden nicht übernommen."],
    ["Word without a title", toWord(heading("Wege") + paragraph("x")), "Zeile 2: Im Vorspann fehlt der Titel"],
    ["a picture for a text", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "Zeile 1: Die Datei ist nicht in UTF-8 gespeichert."],
  ])("%s", (_, contents, sentence) => {
    const { file, databasePath, importPaper } = given();
    const path = file("papier.md", contents);
    const { code, out, problem } = importPaper(path);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(problem).toContain(`${path}${sentence.startsWith("Zeile ") ? "," : ":"} ${sentence}`);
    expect(problem).toMatch(/Es wurde nichts geändert\.\n$/);
    expect(existsSync(databasePath)).toBe(false);
  });

  test("two files at once", () => {
    const { databasePath, importPaper } = given();
    expect(importPaper("db/demo/papier.md", "db/demo/papier.md")).toMatchObject({ code: 1, out: "", problem: expect.stringMatching(/^npm run paper:import/) });
    expect(existsSync(databasePath)).toBe(false);
  });

  test("a file that is not there", () => {
    expect(given().importPaper("gibt-es-nicht.md")).toEqual({ code: 1, out: "", problem: "Die Datei gibt-es-nicht.md lässt sich nicht lesen. Stimmt der Name?\n" });
  });
});
