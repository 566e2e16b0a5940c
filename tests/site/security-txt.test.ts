import { describe, expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { loader } from "#app/routes/[.]well-known.security[.]txt.ts";
import { toSecurityTxt } from "#app/site/security-txt.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

const TOLD = { contact: "mailto:sicherheit@stadt.example", policy: undefined, publicOrigin: "https://diskussion.example", now: Date.UTC(2018, 9, 4, 12) };
const PATH = "/.well-known/security.txt";

describe("whom to tell of a hole", () => {
  test("stands there as RFC 9116 wants it", () => {
    expect(toSecurityTxt(TOLD)).toBe(
      "Contact: mailto:sicherheit@stadt.example\nExpires: 2019-04-01T00:00:00Z\nPreferred-Languages: de, en\nCanonical: https://diskussion.example/.well-known/security.txt\n",
    );
  });

  test("names how reports are dealt with, where that is written down", () => {
    expect(toSecurityTxt({ ...TOLD, policy: "https://stadt.example/sicherheit" })).toMatch(/\nPolicy: https:\/\/stadt\.example\/sicherheit\n$/);
  });

  test.each([["2018-01-01T00:00Z"], ["2018-08-31T23:59Z"], ["2018-12-31T12:00Z"], ["2020-02-29T12:00Z"]])("on %s it is valid for at least five months and for less than a year", (today) => {
    const now = Date.parse(today);
    const expires = Date.parse(/^Expires: (.+)$/m.exec(toSecurityTxt({ ...TOLD, now }))![1]!);
    expect(expires - now).toBeGreaterThan(150 * 86_400_000);
    expect(expires - now).toBeLessThan(190 * 86_400_000);
  });
});

describe("the address", () => {
  const ask = async (variables: Record<string, string>) => answerOf((async () => loader(await knock(freshDatabase(), PATH, { env: readEnv({}, { MODE: "test", ...variables }) })))());

  test("is not there as long as nobody is named", async () => {
    expect((await ask({})).status).toBe(404);
  });

  test("is plain text once somebody is", async () => {
    const answer = await ask({ SECURITY_CONTACT: TOLD.contact, PUBLIC_ORIGIN: TOLD.publicOrigin });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(await answer.text()).toContain(`Canonical: ${TOLD.publicOrigin}${PATH}\n`);
  });
});
