import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toSignInCode, toTypedCode } from "#app/accounts/sign-in-code.server.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDoor, SECRET } from "./signing-in.ts";

describe("the code", () => {
  test("has eight signs that cannot be mistaken for one another", () => {
    for (let n = 0; n < 500; n++) expect(toSignInCode(SECRET, `anfrage-${n}`)).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  });

  test("is the same for the same request and secret, and another for any other", () => {
    expect(toSignInCode(SECRET, "a")).toBe(toSignInCode(SECRET, "a"));
    expect(new Set(Array.from({ length: 2000 }, (_, n) => toSignInCode(SECRET, `anfrage-${n}`))).size).toBe(2000);
    expect(toSignInCode(`${SECRET}x`, "a")).not.toBe(toSignInCode(SECRET, "a"));
  });

  test("uses all 32 signs about equally often", () => {
    const counts = new Map<string, number>();
    for (let n = 0; n < 4000; n++) for (const sign of toSignInCode(SECRET, `anfrage-${n}`)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(32);
    expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeLessThan(1.4);
  });

  test.each([
    ["7k3m9x2a", "7K3M9X2A"],
    [" 7K3M 9X2A\n", "7K3M9X2A"],
    ["7K3M-9X2A", "7K3M9X2A"],
    ["oOiIlL00", "00111100"],
  ])("typed as %j it is read as %s", (typed, code) => {
    expect(toTypedCode(typed)).toBe(code);
  });
});

describe("however it is typed, it signs in", () => {
  test.each<[string, (code: string) => string]>([
    ["as it stands in the mail", (code) => code],
    ["in small letters", (code) => code.toLowerCase()],
    ["with spaces", (code) => `  ${code.slice(0, 4)} ${code.slice(4)} `],
    ["with a hyphen", (code) => `${code.slice(0, 4)}-${code.slice(4)}`],
    ["with O for 0 and l for 1", (code) => code.replaceAll("0", "o").replaceAll("1", "l")],
    ["with a line end from pasting", (code) => `${code}\r\n`],
  ])("%s", (_, type) => {
    const { askForCode, enter } = givenDoor();
    for (let n = 0; n < 3; n++) {
      const { browser, code } = askForCode();
      expect(enter({ browser, code: type(code) }).ok).toBe(true);
    }
  });
});

test("no code is stored anywhere: not in a row, not in the outbox, not in the files", () => {
  const { database, askForCode, enter } = givenDoor();
  const codes = [askForCode(), askForCode(), askForCode()];
  enter({ browser: codes[0]!.browser, code: codes[0]!.code });
  const rows = JSON.stringify(everythingIn(database)).toUpperCase();
  const files = [database.path, `${database.path}-wal`].map((path) => readFileSync(path, "latin1").toUpperCase()).join("");
  for (const { code, requestId } of codes) {
    expect([rows.includes(code), files.includes(code)]).toEqual([false, false]);
    expect([rows.includes(requestId.toUpperCase()), files.includes(requestId.toUpperCase())]).toEqual([true, true]);
  }
  expect(rows).not.toContain(SECRET.toUpperCase());
});
