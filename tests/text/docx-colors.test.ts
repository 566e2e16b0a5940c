import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DOCX_COLORS } from "#app/text/docx-styles.ts";

test("Word files have no colour that the pages do not have", () => {
  const [light = ""] = readFileSync("app/ui/styles/tokens.css", "utf8").split("@media screen and (prefers-color-scheme: dark)");
  const missing = Object.entries(DOCX_COLORS).filter(([, color]) => !light.includes(`#${color};`));
  expect(missing).toEqual([]);
});
