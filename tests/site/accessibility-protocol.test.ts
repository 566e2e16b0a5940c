import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const PROTOCOL = readFileSync("docs/barrierefreiheit.md", "utf8");
const TOOLS = (JSON.parse(readFileSync("package.json", "utf8")) as { devDependencies: Record<string, string> }).devDependencies;
/** The criteria of WCAG 2.1, levels A and AA: chapter 9 of the standard has a clause for each. */
const CLAUSES = ["1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.1", "4.1.2", "4.1.3"];
const SINCE_2_2 = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

describe("the protocol of accessibility", () => {
  test("names only tests that are there", () => {
    const named = [...new Set([...PROTOCOL.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file!))];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  test.each([...CLAUSES.map((clause) => `9.${clause}`), ...SINCE_2_2])("says of %s whether it is met", (clause) => {
    expect(PROTOCOL).toMatch(new RegExp(`^\\| ${clause.replaceAll(".", "\\.")} \\| [^|]+ \\| (erfüllt|teilweise|nicht anwendbar) \\| [^|]+ \\|$`, "m"));
  });

  test.each(["axe-core", "playwright", "@guidepup/virtual-screen-reader", "oxlint"])("was measured with the %s that is installed", (tool) => {
    expect(PROTOCOL).toContain(`| ${tool} | ${TOOLS[tool]} |`);
  });
});
