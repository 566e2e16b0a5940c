import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { loader } from "#app/routes/entwicklung.gestaltung.tsx";
import { COLOUR_GROUPS, readColours, toContrast } from "#app/site/design/colours.ts";
import { STROKES } from "#app/ui/marks.ts";
import { readPage } from "#tests/server/application.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

const PATH = "/entwicklung/gestaltung";
const STYLES = "app/ui/styles";
const TOKENS = readFileSync(join(STYLES, "tokens.css"), "utf8");
const COLOURS = readColours(TOKENS);
/** Written by a script alone, as people type. */
const BY_SCRIPT = ["counter--over", "draft-note--trouble"];
/** Not a state of anything, but how one page is laid out. */
const LAYOUTS = ["opening--home", "stats--ten", "towns--tiles"];

let html: string;
let classes: Set<string>;
beforeEach(async () => {
  const answer = await readPage(freshDatabase(), PATH);
  html = answer.html;
  classes = new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(" ")));
});

/** Every file of ours that a file is made of, itself included. */
function listParts(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !existsSync(file)) return known;
  known.add(file);
  const source = readFileSync(file, "utf8");
  for (const [, path] of source.matchAll(/^import (?!type)[^;]*?"((?:#app\/|\.{1,2}\/)[^"?]+\.tsx?)"/gm)) listParts(path!.startsWith("#") ? path!.slice(1) : relative(process.cwd(), join(dirname(file), path!)), known);
  return known;
}

const sheets = readdirSync(STYLES).map((name) => readFileSync(join(STYLES, name), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, ""));

describe("whoever adds a part of the house adds it to the page of its design", () => {
  test("every component of the cupboard is on it", () => {
    const parts = listParts("app/routes/entwicklung.gestaltung.tsx");
    const components = readdirSync("app/ui").filter((name) => name.endsWith(".tsx")).map((name) => `app/ui/${name}`);
    expect(components.length).toBeGreaterThan(20);
    expect(components.filter((file) => !parts.has(file))).toEqual([]);
  });

  test("every sign is on it, with its name", () => {
    for (const [sign, strokes] of Object.entries(STROKES)) expect(html, sign).toContain(`<path d="${strokes}"></path></svg><code>${sign}</code>`);
  });

  test("every state that a style sheet knows is on it", () => {
    const states = new Set(sheets.flatMap((css) => [...css.matchAll(/\.([a-z][a-z_-]*[a-z]--[a-z0-9-]+)/g)].map(([, name]) => name!)));
    for (const state of ["badge--ok", "notice--bad", "btn--danger"]) expect(states).toContain(state);
    expect([...states].filter((state) => !classes.has(state) && ![...BY_SCRIPT, ...LAYOUTS].includes(state))).toEqual([]);
    expect([...BY_SCRIPT, ...LAYOUTS].filter((state) => !states.has(state) || classes.has(state))).toEqual([]);
  });

  test("every attribute that a style sheet knows as a state is on it", () => {
    for (const state of [/ aria-pressed="true"/, / aria-pressed="false"/, / aria-invalid="true"/, / aria-current="page"/, / checked=""/, / data-part="obstacles"/]) expect(html).toMatch(state);
  });

  test("every colour, size and space that has a name is on it", () => {
    const { light, dark } = COLOURS;
    expect(light.size).toBeGreaterThan(30);
    expect([...light.keys()].toSorted()).toEqual([...dark.keys()].toSorted());
    for (const name of light.keys()) expect(html, name).toContain(`fill="var(--${name})"`);
    for (const [, name] of TOKENS.matchAll(/^ {2}--(text-[\w]+|s-\d): /gm)) expect(html, name).toMatch(new RegExp(`>${name}<|var\\(--${name}\\)`));
  });
});

test.each(COLOUR_GROUPS.flatMap(({ uses }) => uses.flatMap(({ name, on, least }) => (on && least ? [[name, on, least] as const] : []))))("%s stands out from %s at least %d times, by day and by night", (name, on, least) => {
  for (const scheme of ["light", "dark"] as const) expect(toContrast(COLOURS[scheme].get(name)!, COLOURS[scheme].get(on)!), scheme).toBeGreaterThanOrEqual(least);
});

test("contrast is counted as WCAG counts it", () => {
  expect(toContrast("#ffffff", "#000000")).toBeCloseTo(21);
  expect(toContrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("it is one whole page without script or style of its own, and not to be found by searching", () => {
  expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(html).not.toMatch(/<script|<style|\s(on[a-z]+|style)="/);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  const targets = [...html.matchAll(/ (?:href="#|for="|aria-labelledby="|aria-describedby=")([^"]+)"/g)].flatMap(([, names]) => names!.split(" "));
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  [{ MODE: "development" }, 200],
  [{ MODE: "demo" }, 200],
  [{ MODE: "test" }, 200],
  [{ MODE: "production", SESSION_SECRET: "x".repeat(32), PUBLIC_ORIGIN: "https://d.example", SMTP_URL: "smtp://127.0.0.1:2525" }, 404],
])("with %o it answers %i", async (variables, status) => {
  const knocking = await knock(freshDatabase(), PATH, { env: readEnv({}, variables) });
  expect((await answerOf((async () => loader(knocking))())).status).toBe(status);
});

test("the list of all pages does not name it", async () => {
  expect((await readPage(freshDatabase(), "/sitemap.xml")).html).not.toContain("entwicklung");
});
