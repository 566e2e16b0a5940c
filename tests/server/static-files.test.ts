import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { loadStaticFiles } from "#server/static-files.ts";

test("styles, fonts and pictures are served under their names, and nothing else that was built", () => {
  const files = givenAssets({ "haus-1.css": "p{}", "schrift-2.woff2": "w", "zeichen-3.svg": "<svg/>", "skript-4.js": "alert(1)", "skript-4.js.map": "{}" });
  const { type, bodies } = files.find("/assets/haus-1.css")!;
  expect([type, bodies.identity(), brotliDecompressSync(bodies.br!()), gunzipSync(bodies.gzip!())].map(String)).toEqual(["text/css; charset=utf-8", "p{}", "p{}", "p{}"]);
  expect(bodies.br!()).toBe(bodies.br!());
  expect(files.find("/assets/schrift-2.woff2")?.type).toBe("font/woff2");
  expect(files.find("/assets/zeichen-3.svg")?.type).toBe("image/svg+xml");
  expect(["/assets/skript-4.js", "/assets/skript-4.js.map", "/assets/", "/haus-1.css", "/assets/../assets/haus-1.css"].map(files.find)).toEqual(Array(5).fill(undefined));
});

test("the style sheet is known to the pages that stand outside the application", () => {
  expect(givenAssets({ "a.svg": "", "haus-1.css": "p{}" }).styleSheet).toBe("/assets/haus-1.css");
  expect(givenAssets({}).styleSheet).toBeUndefined();
});

function givenAssets(contents: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-assets-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "assets"));
  for (const [name, words] of Object.entries(contents)) writeFileSync(join(folder, "assets", name), words);
  return loadStaticFiles(folder);
}
