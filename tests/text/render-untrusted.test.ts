import { describe, expect, test } from "vitest";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { findForeign } from "./untrusted-html.ts";
import { XSS_CORPUS } from "./xss-corpus.ts";

const REL = 'rel="ugc nofollow noopener noreferrer"';

function render(markdown: string): string {
  const rendered = renderUntrusted(markdown);
  if (!rendered.ok) throw new Error(rendered.problem);
  return rendered.html;
}

describe("what people may use", () => {
  test.each([
    ["Ein Satz.", "<p>Ein Satz.</p>"],
    ["Erste Zeile\nzweite Zeile", "<p>Erste Zeile<br />zweite Zeile</p>"],
    ["**fett** und *betont* und ~~gestrichen~~", "<p><strong>fett</strong> und <em>betont</em> und <del>gestrichen</del></p>"],
    ["- eins\n- zwei", "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>"],
    ["3. drei\n4. vier", '<ol start="3">\n<li>drei</li>\n<li>vier</li>\n</ol>'],
    ["> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>"],
    ["`a < b`", "<p><code>a &lt; b</code></p>"],
    ["[Beispiel](https://stadt.example/a?b=1&c=2)", `<p><a href="https://stadt.example/a?b=1&amp;c=2" ${REL}>Beispiel</a></p>`],
    ["[Post](mailto:rat@stadt.example)", `<p><a href="mailto:rat@stadt.example" ${REL}>Post</a></p>`],
    ["https://stadt.example", `<p><a class="bare" href="https://stadt.example" ${REL}>https://stadt.example</a></p>`],
    ["5 < 7 & 7 > 5", "<p>5 &lt; 7 &amp; 7 &gt; 5</p>"],
  ])("%j", (markdown, html) => {
    expect(render(markdown)).toBe(html);
  });
});

describe("what becomes plain words", () => {
  test.each([
    ["a heading", "# Überschrift", "<p><strong>Überschrift</strong></p>"],
    ["a picture", "![Der Marktplatz](https://stadt.example/x.png)", "<p>Der Marktplatz</p>"],
    ["a picture without words", "![](https://stadt.example/x.png)", "<p>https://stadt.example/x.png</p>"],
    ["a tag", "Das ist <b>fett</b>.", "<p>Das ist &lt;b&gt;fett&lt;/b&gt;.</p>"],
    ["a tag that Markdown itself would make", "Das ist <em>betont</em>.", "<p>Das ist &lt;em&gt;betont&lt;/em&gt;.</p>"],
    ["a link written as HTML", '<a href="https://stadt.example">hier</a>', '<p>&lt;a href="https://stadt.example"&gt;hier&lt;/a&gt;</p>'],
    ["a link with a foreign scheme", "[hier](javascript:alert(1))", "<p>hier</p>"],
    ["a link without a scheme", "[hier](/moderation)", "<p>hier</p>"],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |", "<pre><code>| a | b |\n|---|---|\n| 1 | 2 |</code></pre>"],
  ])("%s", (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });
});

describe("attempts to smuggle script", () => {
  test("there are at least sixty of them, all different", () => {
    expect(new Set(XSS_CORPUS).size).toBe(XSS_CORPUS.length);
    expect(XSS_CORPUS.length).toBeGreaterThanOrEqual(60);
  });

  test.each(XSS_CORPUS)("%j leaves only known tags, attributes and schemes", (attempt) => {
    for (const markdown of [attempt, `Vorher ${attempt} nachher`, `> ${attempt}`, `- Punkt\n\n  ${attempt}`, `**${attempt}**`]) {
      expect(findForeign(render(markdown))).toEqual([]);
    }
  });

  test.each([
    ["<script>alert(1)</script>"],
    ['<p onclick="x">a</p>'],
    ['<a href="javascript:alert(1)" rel="ugc nofollow noopener noreferrer">a</a>'],
    ['<a href="&#106;avascript:alert(1)" rel="ugc nofollow noopener noreferrer">a</a>'],
    ['<a href="https://stadt.example">a</a>'],
    ['<img src="x">'],
  ])("the check itself would notice %j", (html) => {
    expect(findForeign(html)).not.toEqual([]);
  });
});
