import { describe, expect, test } from "vitest";
import { LONGEST_CONTRIBUTION } from "#app/discussion/contribution-form.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { measureDepth } from "./untrusted-html.ts";

const DEEPEST_ELEMENTS = 2 * 20 + 2;
/** Five times what one text may cost, so that a slow machine does not matter. */
const LONGEST_MS = 250;

const lines = (count: number, toLine: (n: number) => string) => Array.from({ length: count }, (_, n) => toLine(n)).join("\n");
const fill = (piece: string) => piece.repeat(Math.floor(LONGEST_CONTRIBUTION / piece.length));

/** What would stand on the page; nothing if it was refused. */
function htmlOf(markdown: string): string {
  const rendered = renderUntrusted(markdown);
  return rendered.ok ? rendered.html : "";
}

/** Time of the processor, not of the clock, so that other work on the machine does not count. */
function measureMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("nesting", () => {
  test.each([
    ["quotes", `${"> ".repeat(21)}a`],
    ["quotes without spaces", `${">".repeat(22)}a`],
    ["thousands of quotes", "> ".repeat(2000)],
    ["lists on one line", `${"- ".repeat(21)}a`],
    ["numbered lists on one line", `${"1. ".repeat(21)}a`],
    ["quotes and lists in turn", `${"> - ".repeat(11)}a`],
    ["stars", "*".repeat(5000)],
    ["brackets", "[".repeat(5000)],
    ["exclamation marks", "!".repeat(5000)],
    ["beginnings of addresses", "www.".repeat(1200)],
    ["white space", `x${" ".repeat(4000)}x`],
  ])("%s: too deep is refused", (_, markdown) => {
    expect(renderUntrusted(markdown)).toEqual({ ok: false, problem: "too-deep" });
  });

  test.each([
    ["quotes", `${"> ".repeat(20)}a`],
    ["lists on one line", `${"- ".repeat(20)}a`],
    ["lists by indentation", lines(10, (n) => `${"  ".repeat(n)}- a`)],
    ["a line of dashes", `Oben\n\n${"-".repeat(60)}\n\nUnten`],
    ["a line of stars", `Oben\n\n${"*".repeat(60)}\n\nUnten`],
    ["a long list", lines(150, (n) => `- Stadt ${n}`)],
    ["a text full of emphasis", lines(60, (n) => `Das ist **sehr** wichtig, sagt _Person ${n}_.\n`)],
  ])("%s: what is not too deep is accepted", (_, markdown) => {
    expect(renderUntrusted(markdown).ok).toBe(true);
  });

  test.each([
    ["lists by indentation", lines(40, (n) => `${"  ".repeat(n)}- a`)],
    ["lists by tabs", lines(30, (n) => `${"\t".repeat(n)}- a`)],
    ["emphasis in emphasis", `${"*a _a ".repeat(300)}x${" x_ x*".repeat(300)}`],
    ["quotes that grow line by line", lines(100, (n) => `${">".repeat((n % 20) + 1)} a`)],
  ])("%s: no more than twenty levels ever reach a page", (_, markdown) => {
    expect(measureDepth(htmlOf(markdown))).toBeLessThanOrEqual(DEEPEST_ELEMENTS);
  });
});

describe("a text of full length is rendered or refused in bounded time", { timeout: 30_000 }, () => {
  test.each([
    "*", "**a ", "_a_", "_*a", "_**a", "**_a", "a_*", "*a **b ", "***a", "~~a", "[", "[ ", "[a](", "[a](<", "[a][", "![", "](", "`", "``a`", "<", "<a ", "<!--", "<?", "&#", "\\",
    "|a", "|-|\n", "http://a.b", "www.", "a@", "a.", "[1]: <", "> a\n", "- a\n", "1. a\n", "# a\n", "a\n===\n", "\n", "\ta\n", "🙂", "\u0301",
  ])("%j again and again", (piece) => {
    const text = fill(piece);
    expect(Math.min(...[1, 2, 3].map(() => measureMs(() => renderUntrusted(text))))).toBeLessThan(LONGEST_MS);
    expect(htmlOf(text).length).toBeLessThan(40 * LONGEST_CONTRIBUTION);
  });
});
