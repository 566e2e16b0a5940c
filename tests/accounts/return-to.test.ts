import { expect, test } from "vitest";
import { isForMembers, toSafePath, toSignInReason } from "#app/accounts/return-to.ts";

const ORIGIN = "https://diskussion.example";

test.each([
  ["/"],
  ["/konto"],
  ["/papier/stellen?schreiben=12#rn-12"],
  ["/beitraege?seite=2&sort=neu"],
  ["/moderation/B-042"],
  ["/suche?q=Gr%C3%B6%C3%9Fe"],
])("%s is a way back", (path) => {
  expect(toSafePath(path)).toBe(path);
});

const HOSTILE = [
  "https://evil.example", "http://evil.example/", "HTTPS://EVIL.EXAMPLE", "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example",
  "\\/evil.example", "/\\/evil.example", "/ /evil.example", "/\t/evil.example", "/\n/evil.example", "/\r\n/evil.example", "\t//evil.example", " //evil.example",
  "\u0000//evil.example", "/\u0000/evil.example", "\u00a0//evil.example", "\ufeff//evil.example", "https:evil.example", "https:/evil.example", "https:\\\\evil.example",
  "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "mailto:a@evil.example",
  "/.//evil.example", "/..//evil.example", "/./..//evil.example", "/%2e//evil.example", "/%2e%2e//evil.example", "/papier/..//evil.example", "/papier/../..//evil.example",
  "/%5cevil.example", "/%5C%5Cevil.example", "/%2f%2fevil.example", "/%2F/evil.example", "/%2fevil.example", "/%09/evil.example", "/%0a/evil.example", "/%0d%0aLocation:%20https://evil.example",
  "/%00/evil.example", "@evil.example", "/@evil.example", "//@evil.example", "/user@evil.example/", "https://diskussion.example@evil.example", "https://diskussion.example.evil.example",
  "//diskussion.example@evil.example", "///evil.example:443", "/;//evil.example", "/?//evil.example", "/#//evil.example", "/..;//evil.example", "/．//evil.example", "／／evil.example", "/／evil.example",
  "。evil.example", "evil.example", "./evil.example", "../evil.example", "?zurueck=//evil.example", "#evil", "", " ", "null", "undefined", "[object Object]", "http:///evil.example", "//[::1]/", "//%65vil.example",
];

test("there are enough of them", () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(40);
});

test.each(HOSTILE)("%j ends on our own origin", (wanted) => {
  const path = toSafePath(wanted);
  expect(path).toMatch(/^\/(?![/\\])/);
  // eslint-disable-next-line no-control-regex
  expect(path).not.toMatch(/[\u0000-\u0020\u007f\\]/);
  expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
});

test.each([null, undefined])("%s is the start page", (wanted) => {
  expect(toSafePath(wanted)).toBe("/");
});

test("a way back is stable: taken twice it is the same", () => {
  for (const wanted of HOSTILE) expect(toSafePath(toSafePath(wanted))).toBe(toSafePath(wanted));
});

test.each([
  ["/", "", false],
  ["/moderation/B-042", "Diese Seite ist der Moderation vorbehalten.", true],
  ["/konto/profil", "Für Ihr Konto melden Sie sich an.", true],
  ["/papier/stellen?schreiben=12#rn-12", "Zum Schreiben melden Sie sich an, danach geht es dort weiter.", false],
  ["/weichenstellungen#w-1", "Nach der Anmeldung geht es dort weiter, wo Sie waren.", false],
  ["/kontoauszug", "Nach der Anmeldung geht es dort weiter, wo Sie waren.", false],
])("%s says why one is asked to sign in: %s", (path, reason, forMembers) => {
  expect([toSignInReason(path), isForMembers(path)]).toEqual([reason, forMembers]);
});
