import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { transformWithEsbuild } from "vite";

const scripts = new Map<string, Promise<string>>();

/** Makes a module without imports known to the page under a name; the page's policy, which forbids foreign scripts, stays as it is. */
export async function bringIn(page: Page, name: string, file: string) {
  if (!scripts.has(file)) scripts.set(file, toScript(name, file));
  await page.evaluate(await scripts.get(file)!);
}

async function toScript(name: string, file: string): Promise<string> {
  const { code } = await transformWithEsbuild(readFileSync(file, "utf8"), file, { format: "iife", globalName: name, target: "esnext", sourcemap: false });
  return `${code}; globalThis.${name} = ${name};`;
}
