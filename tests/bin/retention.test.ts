import { describe, expect, test } from "vitest";
import { everythingIn } from "#tests/db/contents.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

/** A file with one mail that was sent long ago. */
function given() {
  const { databasePath } = givenFolder();
  lookInto(databasePath, ({ sqlite }) => sqlite.exec("insert into outbox (id, kind, recipient, payload, dedupe_key, created_at, not_before, sent_at) values ('m', 'published', 'gast@stadt.example', '{}', 'm', 1538380800000, 1, 1538380800000)"));
  const retention = (...options: string[]) => run("retention", options, { DATABASE_PATH: databasePath });
  return { retention, contents: () => lookInto(databasePath, everythingIn) };
}

describe("retention", () => {
  test.each([[[]], [["--dry-run"]]])("with %j it only tells what is due", (options) => {
    const { retention, contents } = given();
    const before = contents();
    const { code, out, problem } = retention(...options);
    expect([code, problem]).toEqual([0, ""]);
    expect(out).toContain("1  1.\u00a0Oktober 2018  Gesendete Mails: 7 Tage nach dem Versand\n");
    expect(out).toContain("Zusammen fällig: 1\n");
    expect(contents()).toEqual(before);
  });

  test("deletes when it is told to, and then nothing is due", () => {
    const { retention, contents } = given();
    expect(retention("--apply").out).toContain("Zusammen gelöscht: 1\n");
    expect(contents().outbox).toEqual([]);
    expect(retention().out).toContain("Nichts ist fällig.\n");
  });

  test("does not do both", () => {
    expect(given().retention("--apply", "--dry-run")).toMatchObject({ code: 1, out: "" });
  });
});
