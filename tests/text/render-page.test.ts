import { describe, expect, test } from "vitest";
import { listPlaceholders } from "#app/text/placeholders.ts";
import { renderPage } from "#app/text/render-page.server.ts";
import { XSS_CORPUS } from "./xss-corpus.ts";

function render(markdown: string): string {
  const rendered = renderPage(markdown);
  if (!rendered.ok) throw new Error(rendered.problem);
  return rendered.html;
}

describe("what a legal page may hold", () => {
  test.each([
    ["## Kontakt", '<h2 id="kontakt">Kontakt</h2>'],
    ["# Ganz oben", '<h2 id="ganz-oben">Ganz oben</h2>'],
    ["### Ziffer 1: Für alle {#ziffer-1}", '<h3 id="ziffer-1">Ziffer 1: Für alle</h3>'],
    ["## § 5 DDG & mehr", '<h2 id="ddg-mehr">§\u00a05 DDG &amp; mehr</h2>'],
    ["## Gleich\n\n## Gleich", '<h2 id="gleich">Gleich</h2>\n<h2 id="gleich-2">Gleich</h2>'],
    ["## Inhalt", '<h2 id="inhalt-2">Inhalt</h2>'],
    ["Musterweg 1\n12345 Musterstadt", "<p>Musterweg 1<br />12345 Musterstadt</p>"],
    ["[Regeln](/netiquette#ziffer-1)", '<p><a href="/netiquette#ziffer-1">Regeln</a></p>'],
    ["[unten](#kontakt)", '<p><a href="#kontakt">unten</a></p>'],
    ["[Post](mailto:post@stadt.example)", '<p><a href="mailto:post@stadt.example" rel="noopener noreferrer">Post</a></p>'],
    ["[Amt](https://stadt.example)", '<p><a href="https://stadt.example" rel="noopener noreferrer">Amt</a></p>'],
    ["| a |\n|---|\n| 1 |", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>1</td>\n</tr>\n</tbody></table>"],
    ["Anschrift: [[Straße & Ort]].", '<p>Anschrift: <mark class="missing">noch\u00a0einzutragen: Straße &amp; Ort</mark>.</p>'],
  ])("%j", (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });
});

describe("what it may not", () => {
  test.each([
    ["a picture", "![Wappen](https://stadt.example/x.png)", "<p>Wappen</p>"],
    ["a tag", "Das ist <b>fett</b>.", "<p>Das ist &lt;b&gt;fett&lt;/b&gt;.</p>"],
    ["a tag that Markdown itself would make", 'Das ist <em>betont</em> und <h2 id="oben">groß</h2>.', '<p>Das ist &lt;em&gt;betont&lt;/em&gt; und &lt;h2 id="oben"&gt;groß&lt;/h2&gt;.</p>'],
    ["a link that runs", "[hier](javascript:alert(1))", "<p>hier</p>"],
    ["a link to elsewhere without a scheme", "[hier](//stadt.example)", "<p>hier</p>"],
    ["the same in disguise", "[hier](/\\stadt.example)", "<p>hier</p>"],
    ["a tag as what is missing", "[[<script>alert(1)</script>]]", '<p><mark class="missing">noch\u00a0einzutragen: &lt;script&gt;alert(1)&lt;/script&gt;</mark></p>'],
  ])("%s", (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  test.each(XSS_CORPUS)("%s runs nothing", (attempt) => {
    const rendered = renderPage(attempt);
    const html = rendered.ok ? rendered.html : "";
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).toMatch(/^<\/?(h[234]|p|br|strong|em|del|ul|ol|li|blockquote|code|pre|hr|a|mark|table|thead|tbody|tr|th|td)((?: (?:id|start|rel|class)="[\w\s-]*")|(?: href="(?:https?:|mailto:|tel:|\/(?!\/)|#)[^"]*"))*(?: \/)?>$/);
  });

  test("nesting that would exhaust the parser", () => {
    expect(renderPage("> ".repeat(2000))).toEqual({ ok: false, problem: "too-deep" });
  });
});

test("what is open is listed once, in the order of the text", () => {
  expect(listPlaceholders("[[Name]] und [[ Anschrift ]], noch einmal [[Name]], [kein](/link) und [[nicht\nüber Zeilen]]")).toEqual(["Name", "Anschrift"]);
  expect(listPlaceholders("Am 1. Mai. Weitere Sprachen: [[Sprachen oder „keine“]]\n\n- Register: [[Nummer]]\n| Kopien | [[Dauer]] |")).toEqual(["Weitere Sprachen: Sprachen oder „keine“", "Register: Nummer", "Dauer"]);
});
