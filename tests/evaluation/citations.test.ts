import { describe, expect, test } from "vitest";
import { linkCitations, listCitations, shieldCitations, toCitationError, withoutGone } from "#app/evaluation/citations.ts";
import { toBasisWords, toNewerWords } from "#app/evaluation/summary.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";

const link = (number: string) => `<a class="citation" href="/beitraege/${number}">${number}</a>`;

function render(body: string): string {
  const rendered = renderUntrusted(shieldCitations(body));
  return rendered.ok ? linkCitations(rendered.html) : rendered.problem;
}

describe("a number in brackets", () => {
  test.each([
    ["Viele stimmen zu [B-012].", [12]],
    ["Viele [B-012][b-1234] stimmen zu.", [12, 1234]],
    ["Erst [B-12], dann [B-012, B-013], auch [B 014] und [B012].", [null, null, null, null]],
    ["Sprachkurse [B1] und [B2], Karte [B-Plan], (B-012), [A-012], [B-].", []],
    ["- Liste [B-003]\n> Zitat [B-004]\n\n**Fett [B-005]**", [3, 4, 5]],
    ["[B-006](https://stadt.example) und [B-007]: https://stadt.example", [6, 7]],
  ])("%j cites %j", (body, numbers) => {
    expect(listCitations(body).map(({ number }) => number)).toEqual(numbers);
  });

  test("is found with its line and its sentence", () => {
    expect(listCitations("Eins.\n\nZwei sagt das z. B. im Amt [B-002]. Drei widerspricht [B-003].")).toEqual([
      { written: "[B-002]", number: 2, line: 3, sentence: "Zwei sagt das z. B. im Amt [B-002]." },
      { written: "[B-003]", number: 3, line: 3, sentence: "Drei widerspricht [B-003]." },
    ]);
  });

  test.each([
    ["Viele stimmen zu [B-012].", `<p>Viele stimmen zu ${link("B-012")}.</p>`],
    ["Klein [b-012], lang [B-0012].", `<p>Klein ${link("B-012")}, lang ${link("B-012")}.</p>`],
    ["**Fett [B-005]**", `<p><strong>Fett ${link("B-005")}</strong></p>`],
    ["[B-006](https://stadt.example)", `<p>${link("B-006")}(<a class="bare" href="https://stadt.example" rel="ugc nofollow noopener noreferrer">https://stadt.example</a>)</p>`],
    ["[siehe [B-007]](https://stadt.example/[B-008])", `<p><a href="https://stadt.example/[B-008]" rel="ugc nofollow noopener noreferrer">siehe [B-007]</a></p>`],
    ["[B-009]: https://boese.example\n\nUnd [B-009].", `<p>${link("B-009")}: <a class="bare" href="https://boese.example" rel="ugc nofollow noopener noreferrer">https://boese.example</a></p>\n<p>Und ${link("B-009")}.</p>`],
    ['<a class="citation" href="/beitraege/B-010">B-010</a>', "<p>&lt;a class=\"citation\" href=\"/beitraege/B-010\"&gt;B-010&lt;/a&gt;</p>"],
    ["Fremde \ue000B-011\ue001 Zeichen", "<p>Fremde B-011 Zeichen</p>"],
  ])("%j becomes a link, and nothing else does", (body, html) => {
    expect(render(body).replaceAll("&quot;", '"')).toBe(html);
  });

  test("hundreds of them in one paragraph are no deep formatting", () => {
    expect(render("[B-001] ".repeat(800))).toContain(link("B-001"));
  });

  test("is words once nobody can open it, and says why", () => {
    const html = render("Eins [B-001], zwei [B-002], drei [B-003], vier [B-004].");
    const read = withoutGone(html, [{ number: "B-001", state: "public" }, { number: "B-002", state: "withdrawn" }, { number: "B-003", state: "hidden" }, { number: "B-004", state: "reworded" }]);
    expect(read).toBe(`<p>Eins ${link("B-001")}, zwei <span class="citation">B-002 (zurückgezogen)</span>, drei <span class="citation">B-003 (ausgeblendet)</span>, vier ${link("B-004")}.</p>`);
  });
});

test("a refusal names numbers, lines and sentences, and not endlessly many", () => {
  expect(toCitationError(listCitations("Das sagen viele [B-099]. Und so [B-9]."))).toBe(
    "[B-099] in Zeile 1 („Das sagen viele [B-099].“) ist kein veröffentlichter Beitrag; [B-9] in Zeile 1 („Und so [B-9].“) ist keine Nummer eines Beitrags. Schreiben Sie jede Nummer für sich, wie [B-012], oder streichen Sie sie.",
  );
  expect(toCitationError(listCitations("[B-099] ".repeat(9)))).toContain("Dazu kommen 4 weitere.");
  expect(toCitationError(listCitations(`${"lang ".repeat(100)}[B-099]`)).length).toBeLessThan(300);
});

test.each([
  [[], "nennt keinen einzelnen Beitrag"],
  [["public"], "stützt sich auf 1 Beitrag"],
  [["public", "reworded"], "stützt sich auf 2 Beiträge"],
  [["public", "hidden"], "stützt sich auf 2 Beiträge, davon ist 1 nicht mehr zu lesen"],
  [["public", "hidden", "withdrawn"], "stützt sich auf 3 Beiträge, davon sind 2 nicht mehr zu lesen"],
] as const)("%j: a summary %s", (states, words) => {
  expect(toBasisWords(states.map((state, n) => ({ number: `B-00${n}`, state })))).toBe(words);
});

test.each([[0, ""], [1, "Seither ist 1 Beitrag veröffentlicht worden."], [1234, "Seither sind 1.234 Beiträge veröffentlicht worden."]])("%i newer ones: %s", (newer, words) => {
  expect(toNewerWords(newer)).toBe(words);
});
