import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const MOST_WORDS = 9;
const TEXT = readFileSync("app/site/texts/leichte-sprache.md", "utf8");
const LINES = TEXT.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));

describe("the page in Leichte Sprache", () => {
  test("says before anything else that nobody it is for has checked it", () => {
    expect(LINES[0]).toBe("**Entwurf – nicht geprüft**");
  });

  test.each(LINES.slice(1).map((line) => [toWords(line)]))("one short sentence to a line: %s", (line) => {
    expect(line.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(line.match(/[.?!]/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test("speaks without passive, subjunctive and numbers in words", () => {
    expect(TEXT).not.toMatch(/\b(wird|werden|wurden?|worden|würden?|könnten?|sollten?|wären?|hätten?|zwei|drei|vier|fünf|acht)\b/i);
  });

  test("answers what somebody new asks, each in a part of its own", () => {
    expect([...TEXT.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(["Was ist das hier?", "So lesen Sie", "So machen Sie mit", "Wer liest Ihren Beitrag?", "Was passiert mit Ihren Daten?", "Wer hilft Ihnen?"]);
  });
});

/** What is read aloud of a line: no number of a list, no address behind a link. */
function toWords(line: string): string {
  return line.replace(/^\d+\. /, "").replace(/\]\([^)]*\)/g, "]").replace(/[*[\]]/g, "");
}
