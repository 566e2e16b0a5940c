import { describe, expect, test } from "vitest";
import type { ExampleDetails } from "#app/discussion/example-details.ts";
import { type Shortened, toCutExample } from "#app/moderation/cut-example.ts";

const BODY = "Der Laden am Markt ist jeden Samstag offen.";
const DETAILS: ExampleDetails = { municipality: "Auental", since: "seit 2016", helped: "Ein Beschluss des faulen Rates", hindered: null, contact: "Frau Falke, Zimmer 3" };
const MARK = "[gekürzt: Beleidigung]";
const cut = (shortened: Shortened, { details = DETAILS as ExampleDetails | null, word = "Beleidigung" } = {}) => toCutExample({ body: BODY, details }, { cutBody: BODY, ...shortened }, word);

describe("what is struck from a detail leaves a mark, and all else stays", () => {
  test.each<[string, Shortened, Partial<ExampleDetails>]>([
    ["a word", { cutHelped: "Ein Beschluss des Rates" }, { helped: `Ein Beschluss des ${MARK} Rates` }],
    ["all of it", { cutContact: "" }, { contact: MARK }],
    ["all of it but space", { cutMunicipality: " \n" }, { municipality: MARK }],
    ["something of two", { cutHelped: "Ein Beschluss", cutContact: "Zimmer 3" }, { helped: `Ein Beschluss ${MARK}`, contact: `${MARK} Zimmer 3` }],
  ])("%s", (_, shortened, changed) => {
    expect(cut(shortened)).toEqual({ ok: true, body: BODY, details: { ...DETAILS, ...changed } });
  });

  test("also beside words that were shortened, and of a detail whose field did not come along nothing goes", () => {
    expect(cut({ cutBody: "Der Laden ist jeden Samstag offen.", cutSince: "seit 2016" })).toEqual({ ok: true, body: `Der Laden ${MARK} ist jeden Samstag offen.`, details: DETAILS });
  });
});

describe("anything but deletions is refused at its field", () => {
  test.each<[string, Shortened, string, string]>([
    ["a word added", { cutHelped: "Ein guter Beschluss des Rates" }, "cutHelped", "adds-words"],
    ["a word replaced", { cutContact: "Herr Falke, Zimmer 3" }, "cutContact", "adds-words"],
    ["the mark typed by hand", { cutSince: `seit ${MARK}` }, "cutSince", "adds-words"],
    ["words added to the text beside a detail that is cut well", { cutBody: "Ganz anderes", cutContact: "" }, "cutBody", "adds-words"],
    ["the whole text struck beside a detail that is cut well", { cutBody: " ", cutContact: "" }, "cutBody", "cuts-all"],
    ["nothing struck anywhere", { cutMunicipality: "Auental", cutHelped: " Ein Beschluss  des faulen Rates " }, "cutBody", "cuts-nothing"],
  ])("%s", (_, shortened, field, problem) => {
    expect(cut(shortened)).toEqual({ ok: false, field, problem });
  });

  test("a detail nobody gave gets no words, whatever is sent for it", () => {
    expect(cut({ cutHindered: "Der Rat" })).toMatchObject({ ok: false, problem: "cuts-nothing" });
    expect(cut({ cutHindered: "Der Rat", cutContact: "" })).toMatchObject({ details: { hindered: null } });
    expect(cut({ cutContact: "Der Rat" }, { details: null })).toMatchObject({ ok: false, problem: "cuts-nothing" });
  });

  test("more marks than there is room for", () => {
    const details = { ...DETAILS, since: "a b c d e f g h" };
    expect(cut({ cutSince: "a c e g" }, { details, word: "personenbezogene Daten Dritter" })).toEqual({ ok: false, field: "cutSince", problem: "too-long" });
    expect(cut({ cutSince: "a" }, { details, word: "personenbezogene Daten Dritter" })).toMatchObject({ ok: true });
  });
});
