import { describe, expect, test } from "vitest";
import { action as take } from "#app/routes/verwaltung.papier_.aufnehmen.tsx";
import { action as preview } from "#app/routes/verwaltung.papier_.vorschau.tsx";
import { findDraftVersion } from "#app/paper/draft-version.server.ts";
import type { Preview } from "#app/paper/preview.ts";
import { FORTY_PAGES, heading, LOCKED_WORD, OLD_WORD, paragraph, picture, toLyingBomb, toWord } from "#tests/paper/word-files.ts";
import { givenDiscussion, givenTeamMember, SMALL_PAPER } from "#tests/support/builders.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

type Answered = { preview: Preview | null; refused: { errors: { datei?: string[]; text?: string[] }; typed: { text: string } } | null };

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const as = givenTeamMember(database.db);
  const handIn = async (file: Buffer | string | null, { name = "papier.docx", text = "" } = {}) => {
    const form = new FormData();
    form.set("datei", file === null ? new File([], "") : new File([typeof file === "string" ? file : new Uint8Array(file)], name));
    form.set("text", text);
    const knocking = await knock(database, "/verwaltung/papier/vorschau", { as, form });
    const before = everythingIn(database);
    const answer = await answerOf(preview(knocking));
    expect(everythingIn(database)).toEqual(before);
    return { status: answer.status, ...((await answer.json()) as Answered) };
  };
  return { database, db: database.db, as, handIn };
}

describe("the preview", () => {
  test("of a Word file shows its sections, its passages and what was remarked, and stores nothing", async () => {
    const { status, preview: shown } = await scene().handIn(FORTY_PAGES);
    expect([status, shown?.front.title, shown?.sections.length, shown?.problems, shown?.remarks.length]).toEqual([200, "Vierzig Seiten über kleine Orte", 20, [], 1]);
  });

  test("of a Markdown file, and of a text in the field, is the same", async () => {
    const { handIn } = scene();
    const [file, text] = [await handIn(SMALL_PAPER, { name: "papier.md" }), await handIn(null, { text: SMALL_PAPER })];
    expect(file.status).toBe(200);
    expect(text.preview?.sections).toEqual(file.preview?.sections);
  });

  test("of a section with a known title has its key and its part", async () => {
    const { preview: shown } = await scene().handIn(toWord(heading("Kurze Wege") + paragraph("Neu.")));
    expect(shown).toMatchObject({ text: expect.stringContaining("# Kurze Wege {#kurze-wege part=preconditions}"), sections: [{ part: "preconditions" }] });
  });

  test("of a text with faults is answered with 422 and all of them", async () => {
    const { status, preview: shown } = await scene().handIn(null, { text: SMALL_PAPER.replace("- Ein Amt", "![Bild](x.png)\n\n- Ein <b>Amt</b>") });
    expect([status, shown?.problems.length]).toEqual([422, 2]);
  });
});

describe("what cannot be read comes back with a sentence at its field", () => {
  test.each<[string, Buffer | string | null, { name?: string; text?: string }, object]>([
    ["nothing", null, {}, { text: ["Wählen Sie eine Datei, oder fügen Sie den Text ein."] }],
    ["an empty file", "", {}, { datei: ["Die Datei ist leer."] }],
    ["an old Word file", OLD_WORD, { name: "papier.doc" }, { datei: ["Das ist eine alte Word-Datei (.doc). Speichern Sie sie als .docx."] }],
    ["a file with a password", LOCKED_WORD, {}, { datei: [expect.stringContaining("mit einem Kennwort geschützt")] }],
    ["half a file", FORTY_PAGES.subarray(0, 9000), {}, { datei: [expect.stringContaining("beschädigt")] }],
    ["a bomb that lies", toLyingBomb(), {}, { datei: [expect.stringContaining("beim Entpacken zu groß")] }],
    ["more than ten megabytes", Buffer.alloc(10 * 1024 * 1024 + 1, "PK"), {}, { datei: [expect.stringContaining("höchstens 10 Megabyte")] }],
    ["a picture in it", toWord(heading("Wege") + paragraph(picture)), {}, { datei: [expect.stringMatching(/^Bild unter „Wege“: /)] }],
    ["Markdown in another encoding", Buffer.from("# Gr\u00f6\u00dfe", "latin1"), { name: "papier.md" }, { datei: [expect.stringMatching(/^Zeile 1: .*UTF-8/)] }],
    ["a NUL in Markdown", "# A\n\0", { name: "papier.md" }, { datei: [expect.stringMatching(/^Zeile 2: /)] }],
    ["a file and a text", toWord(paragraph("x")), { text: "Text" }, { datei: [expect.stringContaining("nicht beides")] }],
  ])("%s", async (_, file, more, errors) => {
    const answered = await scene().handIn(file, more);
    expect(answered).toEqual({ status: 422, preview: null, refused: { ok: false, errors, typed: { text: more.text ?? "" } } });
  });
});

test("what was chosen in the preview is what is taken in", async () => {
  const { database, db, as, handIn } = scene();
  const { preview: shown } = await handIn(toWord(heading("Kurze Wege") + paragraph("Eins.") + heading("Neues") + paragraph("Zwei.")));
  const form = { ...shown!.front, title: "Titel", version: "Fassung B", text: shown!.text, "teil-0": "", "teil-1": "perspectives", "weiche-1": "ja" };
  const answer = await answerOf(take(await knock(database, "/verwaltung/papier/aufnehmen", { as, form })));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/verwaltung/papier/vergleich"]);
  const draft = findDraftVersion(db)!;
  expect(draft).toMatchObject({ title: "Titel", label: "Fassung B" });
  expect(database.sqlite.prepare("select s.key, s.part, p.plain, p.weichenstellung from passages p join sections s on s.id = p.section_id where p.version_id = ? order by s.position").raw().all(draft.id)).toEqual([["kurze-wege", null, "Eins.", null], ["neues", "perspectives", "Zwei.", 1]]);
});

test.each([["no title", { title: " " }, { title: "Geben Sie den Titel an." }], ["a title without end", { title: "x".repeat(301) }, { title: "Höchstens 300 Zeichen." }]])("%s is told at its field, and every other choice stays", async (_, change, errors) => {
  const { database, as } = scene();
  const form: Record<string, string> = { subtitle: "", version: "Fassung B", date: "", authors: "", source: "", text: SMALL_PAPER, "teil-0": "potentials", "weiche-0": "ja", ...(change as Record<string, string>) };
  const answer = await answerOf(take(await knock(database, "/verwaltung/papier/aufnehmen", { as, form })));
  const { preview: shown } = (await answer.json()) as Answered;
  expect([answer.status, shown?.errors, shown?.front.version]).toEqual([422, errors, "Fassung B"]);
  expect(shown?.sections[0]).toMatchObject({ part: "potentials", passages: [{ weichenstellung: true }] });
});
