import { describe, expect, test } from "vitest";
import { profileForm } from "#app/accounts/profile-form.ts";
import { isReserved } from "#app/accounts/reserved-names.ts";
import { parseForm } from "#app/form.ts";
import type { Permission } from "#db/schema/sets.ts";

const EMPTY = { occupation: "", sizeClass: "", land: "", shownName: "", organisation: "", municipality: "" };
const NOTHING = { occupation: null, sizeClass: null, land: null, shownName: null, organisation: null, municipality: null, showsName: 0, showsOrganisation: 0, showsMunicipality: 0, citation: 0 };
const NOTHING_TO_SHOW = "Tragen Sie ein, was gezeigt werden soll, oder schalten Sie die Anzeige aus.";

function read(typed: Record<string, string>, permissions: Permission[] = []) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return parseForm(form, profileForm({ permissions }));
}

describe("the profile", () => {
  test.each([
    ["everything empty", EMPTY, NOTHING],
    ["not even the fields", {}, NOTHING],
    ["white space only", { ...EMPTY, shownName: "  \n ", organisation: "\u202e", municipality: "\u200b\u3164" }, NOTHING],
    ["the practice context", { ...EMPTY, occupation: "district", sizeClass: "regional", land: "SL" }, { ...NOTHING, occupation: "district", sizeClass: "regional", land: "SL" }],
    ["a name kept to oneself", { ...EMPTY, shownName: " Ole Thiel " }, { ...NOTHING, shownName: "Ole Thiel" }],
    ["a name of 80 signs, shown", { ...EMPTY, shownName: "😀".repeat(79) + "a", showsName: "ja" }, { ...NOTHING, shownName: "😀".repeat(79) + "a", showsName: 1 }],
    ["all switches and the citation", { ...EMPTY, shownName: "O. T.", organisation: "Amt", municipality: "Musterhain", showsName: "ja", showsOrganisation: "ja", showsMunicipality: "ja", citation: "ja" },
      { ...NOTHING, shownName: "O. T.", organisation: "Amt", municipality: "Musterhain", showsName: 1, showsOrganisation: 1, showsMunicipality: 1, citation: 1 }],
  ])("takes %s", (_, typed, value) => {
    expect(read(typed)).toMatchObject({ ok: true, value });
  });

  test.each([
    ["occupation", "king", "Wählen Sie eine Funktion aus der Liste."],
    ["sizeClass", "huge", "Wählen Sie eine Größe aus der Liste."],
    ["land", "XX", "Wählen Sie ein Land aus der Liste."],
    ["shownName", "ü".repeat(81), "Höchstens 80 Zeichen."],
    ["shownName", "Ole\nThiel", "Schreiben Sie in eine einzige Zeile."],
    ["shownName", "Ole\u0085Thiel", "Schreiben Sie in eine einzige Zeile."],
    ["shownName", "Ole\u2028Thiel", "Schreiben Sie in eine einzige Zeile."],
    ["shownName", "🙂", "Schreiben Sie mindestens einen Buchstaben oder eine Ziffer."],
    ["shownName", "Moderation", "Dieser Name ist dem Projekt vorbehalten."],
    ["organisation", "ü".repeat(121), "Höchstens 120 Zeichen."],
    ["organisation", "Amt\r\nHaus", "Schreiben Sie in eine einzige Zeile."],
    ["municipality", "ü".repeat(81), "Höchstens 80 Zeichen."],
    ["municipality", "Muster\rhain", "Schreiben Sie in eine einzige Zeile."],
    ["showsName", "vielleicht", "Setzen Sie das Häkchen neu."],
    ["citation", "1", "Setzen Sie das Häkchen neu."],
  ])("refuses %s %j and keeps it", (field, words, sentence) => {
    const typed = { ...EMPTY, [field]: words };
    expect(read(typed)).toEqual({ ok: false, errors: { [field]: sentence }, typed });
  });

  test.each([["showsName", "shownName"], ["showsOrganisation", "organisation"], ["showsMunicipality", "municipality"]])("with %s on and nothing to show, the fault is at %s", (shows, field) => {
    expect(read({ ...EMPTY, [shows]: "ja" })).toMatchObject({ ok: false, errors: { [field]: NOTHING_TO_SHOW } });
  });

  test("knows no other fields", () => {
    expect(read({ ...EMPTY, email: "a@b.de" })).toMatchObject({ ok: false, errors: { form: expect.stringContaining("unbekanntes Feld") as string } });
  });
});

describe("names of the project", () => {
  test.each(["Moderation", "MODERATION", " Mödération ", "Die Moderation", "M o d e r a t i o n", "Moderator", "M0deration", "Моderation", "Mod\u200beration", "Ｍｏｄｅｒａｔｉｏｎ", "Projekt-Team", "Das Projektteam", "Administration", "Admin", "Redaktion", "Difu", "D.I.F.U.", "Team Difu"])("%j are nobody else's", (name) => {
    expect(isReserved(name, [])).toBe(true);
  });

  test.each([
    ["Greek", "M\u03bfderation"], ["Greek capitals", "\u039c\u039fD\u0395R\u0391\u03a4\u0399\u039f\u039d"], ["Cyrillic", "\u041c\u043ed\u0435r\u0430ti\u043en"], ["Cyrillic, nearly all", "\u043co\u0501\u0435\u0433\u0430t\u0456\u043e\u043f"], ["Armenian", "M\u0585derati\u0585\u0578"], ["Cherokee", "\u13b7oderation"], ["Lisu", "\ua4df\ua4f3\ua4d3\ua4f0\ua4e3\ua4ee\ua4d4\ua4f2\ua4f3\ua4e0"],
    ["small capitals", "\u1d0d\u1d0f\u1d05\u1d07\u0280\u1d00\u1d1b\u026a\u1d0f\u0274"], ["double-struck", "\u{1d544}\u{1d560}\u{1d555}\u{1d556}\u{1d563}\u{1d552}\u{1d565}\u{1d55a}\u{1d560}\u{1d55f}"], ["boxed", "\u{1f17c}\u{1f17e}\u{1f173}\u{1f174}\u{1f181}\u{1f170}\u{1f183}\u{1f178}\u{1f17e}\u{1f17d} 1"], ["flags", "\u{1f1e6}\u{1f1e9}\u{1f1f2}\u{1f1ee}\u{1f1f3} 1"], ["circled", "\u24c2\u24de\u24d3\u24d4\u24e1\u24d0\u24e3\u24d8\u24de\u24dd 1"],
    ["pairs", "rnoclerator"], ["strokes", "M\u00f8derati\u00f8n"], ["a soft hyphen", "Mod\u00aderation"], ["a blank letter", "Mod\u3164eration"], ["stacked marks", "M\u0336o\u0336deration"], ["Greek at the end", "Dif\u03c5"], ["Cyrillic in the middle", "Pr\u043ej\u0435ktteam"], ["several", "R\u0435daktion \u0026 C\u043e"],
  ])("in %s it is taken too: %j", (_, name) => {
    expect(isReserved(name, [])).toBe(true);
    expect(read({ ...EMPTY, shownName: name })).toMatchObject({ ok: false, errors: { shownName: "Dieser Name ist dem Projekt vorbehalten." } });
  });

  test.each(["Grete Lindner", "Ирина Модестова", "Γιώργος Μοδινός", "محمد", "田中", "Модест", "Armin Clifton", "Moderne Stadt Musterhain", "Heidi Fuchs", "Medi Fuhrmann", "Team Integration", "Badminton", "Ole Thiel"])("%j may be anybody's", (name) => {
    expect(isReserved(name, [])).toBe(false);
  });

  test.each([
    ["Moderation", ["moderator"], false], ["Moderation", ["team"], true], ["Projektteam", ["team"], false], ["Redaktion", ["moderator"], true],
    ["Administration", ["admin"], false], ["Difu", ["moderator"], false], ["Moderation des Projektteams", ["moderator"], true], ["Moderation des Projektteams", ["moderator", "team"], false],
  ] as [string, Permission[], boolean][])("%s for %j", (name, permissions, reserved) => {
    expect(isReserved(name, permissions)).toBe(reserved);
  });
});
