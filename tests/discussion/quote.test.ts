import { describe, expect, test } from "vitest";
import { findPiece, findQuote, listSentences, markQuotes } from "#app/discussion/quote.ts";

const PLAIN = "Ein Amt hilft dem anderen. Wer neu ist, fragt z. B. den Hausmeister. Das kostet 3 Tage.";

test("a passage is offered sentence by sentence, abbreviations left whole", () => {
  expect(listSentences(PLAIN)).toEqual(["Ein Amt hilft dem anderen.", "Wer neu ist, fragt z. B. den Hausmeister.", "Das kostet 3 Tage."]);
});

describe("words are found exactly or not at all", () => {
  test("with those around them", () => {
    expect(findQuote(PLAIN, { quote: "Wer neu ist" })).toEqual({ quote: "Wer neu ist", quoteBefore: "Ein Amt hilft dem anderen. ", quoteAfter: ", fragt z. B. den Hausmeister. Das koste" });
  });
  test("with whole signs around them, where an emoji stands at the cut", () => {
    const plain = `a🙂${"b".repeat(39)}Amt${"c".repeat(39)}🙂d`;
    expect(findQuote(plain, { quote: "Amt" })).toEqual({ quote: "Amt", quoteBefore: "b".repeat(39), quoteAfter: "c".repeat(39) });
  });
  test.each(["", "wer neu ist", "Wer  neu ist", "Ein Amt hilft uns."])("„%s“ is not there", (words) => {
    expect(findQuote(PLAIN, { quote: words })).toBeUndefined();
  });
});

describe("words that stand twice", () => {
  const TWICE = "Das Amt hilft. Wer fragt, dem hilft das Amt. Das Amt hilft gern.";

  test("are told apart by those before them", () => {
    expect(findQuote(TWICE, { quote: "Das Amt hilft", quoteBefore: "hilft das Amt. " })).toMatchObject({ quoteAfter: " gern." });
    expect(findQuote(TWICE, { quote: "Das Amt hilft" })).toMatchObject({ quoteBefore: "" });
  });

  test("are marked where they were meant, and where they stand first if what was before them is gone", () => {
    const html = `<p>${TWICE}</p>`;
    expect(markQuotes(html, [{ quote: "Das Amt hilft", quoteBefore: "hilft das Amt. " }])).toContain('dem hilft das Amt. <mark class="quoted">Das Amt hilft</mark> gern.');
    expect(markQuotes(html, [{ quote: "Das Amt hilft", quoteBefore: "Früher: " }])).toContain('<p><mark class="quoted">Das Amt hilft</mark>. Wer');
  });
});

describe("of the pieces of a split text", () => {
  const PIECES = [{ n: 1, plain: "Das Amt hilft. Wer fragt, wartet." }, { n: 2, plain: "Das Amt hilft gern." }, { n: 3, plain: "Vieles bleibt." }];

  test.each([
    ["the one that holds the words", "Vieles", undefined, 3],
    ["the one where those before them say, over its beginning", "Das Amt hilft", "fragt, wartet. ", 2],
    ["the first that holds them, where nothing stands before", "Das Amt hilft", undefined, 1],
    ["and where what stood before is gone", "bleibt.", "Auch hier: ", 3],
    ["none for words over two of them", "gern. Vieles", undefined, undefined],
    ["none for other words", "das Amt hilft", undefined, undefined],
  ])("%s", (_, quote, quoteBefore, n) => {
    expect(findPiece(PIECES, { quote, quoteBefore })?.n).toBe(n);
  });
});

describe("words are marked in the passage", () => {
  test.each([
    ["in plain text", "<p>Ein Amt hilft.</p>", "Amt", '<p>Ein <mark class="quoted">Amt</mark> hilft.</p>'],
    ["over emphasis", "<p>Ein <em>Amt</em> hilft.</p>", "Ein Amt", '<p><mark class="quoted">Ein </mark><em><mark class="quoted">Amt</mark></em> hilft.</p>'],
    ["over a no-break space", "<p>Zu Rn.\u00a05 nur das.</p>", "Rn. 5 nur", '<p>Zu <mark class="quoted">Rn.\u00a05 nur</mark> das.</p>'],
    ["past a footnote", '<p>Ohne Auftrag<a class="fn" href="#fn-1">1</a>. Doch.</p>', "Auftrag. Doch", '<p>Ohne <mark class="quoted">Auftrag</mark><a class="fn" href="#fn-1">1</a><mark class="quoted">. Doch</mark>.</p>'],
    ["with signs that HTML writes differently", "<p>Stadt &amp; Land &lt; Kreis</p>", "Stadt & Land < Kreis", '<p><mark class="quoted">Stadt &amp; Land &lt; Kreis</mark></p>'],
    ["over list items", "<ul>\n<li>Eins.</li>\n<li>Zwei.</li>\n</ul>", "Eins. Zwei.", '<ul>\n<li><mark class="quoted">Eins.</mark></li>\n<li><mark class="quoted">Zwei.</mark></li>\n</ul>'],
  ])("%s", (_, html, quote, marked) => {
    expect(markQuotes(html, [{ quote }]).replaceAll('<mark class="quoted">\n</mark>', "\n")).toBe(marked);
  });

  test("what does not stand there marks nothing, and two that overlap are one mark", () => {
    expect(markQuotes("<p>Ein Amt hilft.</p>", [{ quote: "Kein Amt" }])).toBe("<p>Ein Amt hilft.</p>");
    expect(markQuotes("<p>Ein Amt hilft.</p>", [{ quote: "Ein Amt" }, { quote: "Amt hilft" }])).toBe('<p><mark class="quoted">Ein Amt hilft</mark>.</p>');
  });
});
