import { describe, expect, test } from "vitest";
import { applyChoices, type Choices, readChoices } from "#app/paper/choices.ts";
import { inspectPaper, parsePaper } from "#app/paper/parse-paper.ts";
import { toPreview } from "#app/paper/preview.ts";
import { SMALL_PAPER } from "#tests/support/builders.ts";

const FRONT = { title: "Papier: neu", subtitle: "", version: "Fassung 2", date: "2018-09-03", authors: "", source: "" };
const BODY = "# A {#a}\n\nEins.\n\n- Zwei\n- Drei\n\n# B {#b part=obstacles}\n\n| x |\n|---|\n| y |\n\n> Vier\n\nFünf. {.weichenstellung}\n\n[^1]: Anmerkung.\n";

function apply(body: string, chosen: Partial<Choices> = {}) {
  const text = applyChoices(body, { front: FRONT, parts: new Map(), weichenstellungen: new Set(), ...chosen });
  return { text, sections: inspectPaper(text).sections };
}

const markedOf = (sections: ReturnType<typeof apply>["sections"]) => sections.flatMap(({ passages }) => passages.map(({ weichenstellung }) => weichenstellung));

test("the front matter says what the form says, and no more", () => {
  const { text } = apply(`---\ntitle: Alt\nsource: Weg\n---\n\n${BODY}`);
  expect(text.slice(0, text.indexOf("# A"))).toBe('---\ntitle: "Papier: neu"\nversion: Fassung 2\ndate: 2018-09-03\n---\n\n');
  expect(parsePaper(text)).toMatchObject({ ok: true, paper: { front: { title: "Papier: neu", version: "Fassung 2", date: "2018-09-03" } } });
});

test.each([
  ["gets a part", 0, "potentials", "# A {#a part=potentials}"],
  ["keeps its part", 1, "obstacles", "# B {#b part=obstacles}"],
  ["gets another part", 1, "perspectives", "# B {#b part=perspectives}"],
  ["loses its part", 1, null, "# B {#b}"],
] as const)("a section %s", (_, place, part, heading) => {
  expect(apply(BODY, { parts: new Map([[place, part]]) }).text.split("\n")).toContain(heading);
});

describe("Weichenstellungen are just those that were chosen", () => {
  test.each([[[]], [[0]], [[1]], [[2]], [[3]], [[4]], [[0, 1, 2, 3, 4]]])("%j", (places) => {
    const before = inspectPaper(BODY).sections.flatMap(({ passages }) => passages.map(({ html }) => html));
    const { sections } = apply(BODY, { weichenstellungen: new Set(places) });
    expect(markedOf(sections)).toEqual([0, 1, 2, 3, 4].map((place) => places.includes(place as never)));
    expect(sections.flatMap(({ passages }) => passages.map(({ html }) => html))).toEqual(before);
  });
});

test("what the preview of a text offers, sent back as it is, changes nothing but where the marks stand", () => {
  const { front, sections } = toPreview(SMALL_PAPER);
  const typed = Object.fromEntries(sections.flatMap(({ place, part, passages }) => [[`teil-${place}`, part ?? ""], ...passages.filter(({ weichenstellung }) => weichenstellung).map((passage) => [`weiche-${passage.place}`, "ja"])])) as Record<string, string>;
  expect(inspectPaper(applyChoices(SMALL_PAPER, readChoices(typed, front)))).toMatchObject({ front: inspectPaper(SMALL_PAPER).front, problems: [], sections: inspectPaper(SMALL_PAPER).sections.map(({ key, part, passages }) => ({ key, part, passages: passages.map(({ html, weichenstellung }) => ({ html, weichenstellung })) })) });
});

test("odd places and parts are no choice", () => {
  expect(readChoices({ "teil-0": "chances", "teil-x": "obstacles", "weiche--1": "ja", "weiche-999999": "ja" }, FRONT)).toEqual({ front: FRONT, parts: new Map([[0, null]]), weichenstellungen: new Set() });
});

test("all faults of a text are named, each with its line and its section", () => {
  expect(toPreview("Vorweg.\n\n# A\n\nText ![x](y.png)\n\n# B {#b part=foo}\n\nHallo <b>x</b>.[^9]\n\n## Leer\n")).toMatchObject({
    errors: { title: "Geben Sie den Titel an." },
    problems: [
      expect.stringMatching(/^Zeile 1: Vor diesem Text/), expect.stringMatching(/^Zeile 3, „A“: Der Abschnitt „A“ braucht einen Schlüssel/), expect.stringMatching(/^Zeile 5, „A“: Bilder/),
      expect.stringMatching(/^Zeile 7, „B“: Den Teil „foo“/), expect.stringMatching(/^Zeile 9, „B“: HTML/), expect.stringMatching(/^Zeile 11, „B“: Unter der Zwischenüberschrift „Leer“/),
    ],
  });
});
