import { expect, test } from "vitest";
import { FORM, openPorch, OUR_FORM, postTo } from "./porch.ts";

const TYPED = "Bei uns <b>fehlt</b> \"alles\" & <script>alert(1)</script></p><form>";
const ESCAPED = "Bei uns &lt;b&gt;fehlt&lt;/b&gt;";
const WORDS = String(new URLSearchParams({ passage: "abc", kind: "objection", body: TYPED }));

function expectKeptForReadingOnly(page: string) {
  expect(page).toContain(ESCAPED);
  for (const tag of ["<form", "<textarea", "<input", "<button", "<script", "<b>fehlt"]) expect(page).not.toContain(tag);
}

test("a form from elsewhere comes back as text to copy, without a form", async () => {
  const porch = await openPorch();
  const answered = await postTo(porch, "/papier/einleitung", WORDS, { ...FORM, origin: "https://boese.example" });
  expect(answered.status).toBe(403);
  expect(answered.text).toContain("Das Formular kam nicht von unserer Seite.");
  expectKeptForReadingOnly(answered.text);
});

test("a moderator's words come back too", async () => {
  const porch = await openPorch();
  const words = new URLSearchParams({ explanation: "Bitte ohne Namen.", cutBody: "Gekürzter Text", outcome: "cut" });
  const { text } = await postTo(porch, "/moderation/B-001", String(words), { ...FORM, origin: "null" });
  expect(text).toContain("Bitte ohne Namen.");
  expect(text).toContain("Gekürzter Text");
});

test("a fault in the application keeps the typed text and tells nothing of the fault", async () => {
  const porch = await openPorch({ answer: async () => new Response("Error: secret at /srv/app.ts:12", { status: 500, headers: { "X-Stack": "secret" } }) });
  const answered = await postTo(porch, "/papier/einleitung", WORDS, OUR_FORM);
  expect(answered.status).toBe(500);
  expectKeptForReadingOnly(answered.text);
  expect(JSON.stringify(answered)).not.toContain("secret");
});

test.each(["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT"])("a busy database (%s) keeps the typed text and says when to come back", async (code) => {
  const porch = await openPorch({
    answer: async (_, context) => {
      context.fault = Object.assign(new Error("database is locked"), { code });
      return new Response("", { status: 500 });
    },
  });
  const answered = await postTo(porch, "/papier/einleitung", WORDS, OUR_FORM);
  expect([answered.status, answered.headers["retry-after"]]).toEqual([503, "2"]);
  expect(answered.text).not.toContain("database is locked");
  expectKeptForReadingOnly(answered.text);
});

test.each(["SQLITE_FULL", "SQLITE_READONLY", "SQLITE_READONLY_DBMOVED", "SQLITE_IOERR_WRITE"])("where nothing can be written (%s), the typed text comes back with what to do", async (code) => {
  const porch = await openPorch({
    answer: async (_, context) => {
      context.fault = Object.assign(new Error("database or disk is full"), { code });
      return new Response("", { status: 500 });
    },
  });
  const answered = await postTo(porch, "/papier/einleitung", WORDS, OUR_FORM);
  expect([answered.status, answered.headers["retry-after"]]).toEqual([507, "60"]);
  expect(answered.text).toContain("Bewahren Sie Ihren Text auf");
  expect(answered.text).not.toContain("database or disk is full");
  expectKeptForReadingOnly(answered.text);
});

test("an application that breaks off altogether keeps the typed text as well", async () => {
  const porch = await openPorch({ answer: () => Promise.reject(new Error("broken")) });
  const answered = await postTo(porch, "/papier/einleitung", WORDS, OUR_FORM);
  expect(porch.lines.filter(({ level }) => level === "error")).toMatchObject([{ words: "fault", fields: { reference: expect.stringMatching(/^[0-9a-f]{10}$/) } }]);
  expect(answered.status).toBe(500);
  expectKeptForReadingOnly(answered.text);
});
