import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listPermissions, findPersonByEmail } from "#app/accounts/people.server.ts";
import { findPhase } from "#app/discussion/phases.server.ts";
import { isDemoDatabase } from "#db/demo-mark.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

const make = (databasePath: string) => run("demo-database", [], { DATABASE_PATH: databasePath });

test("the demo has its mark, its people with one permission each, and a discussion in every state", () => {
  const { databasePath } = givenFolder();
  expect(make(databasePath)).toEqual({ code: 0, out: "", problem: "" });
  lookInto(databasePath, ({ db, sqlite }) => {
    expect(isDemoDatabase(sqlite)).toBe(true);
    const permissions = ["fachperson", "moderation", "zweite-moderation", "team", "admin"].map((name) => listPermissions(db, findPersonByEmail(db, `${name}@beispiel.de`)!));
    expect(permissions).toEqual([[], ["moderator"], ["moderator"], ["team"], ["admin"]]);
    const states = sqlite.prepare("select distinct status from revisions order by status").pluck().all();
    expect(states).toEqual(expect.arrayContaining(["pending", "published", "rejected", "returned"]));
    expect(findPhase(db, Date.now())?.state).toBe("open");
    expect([sqlite.pragma("integrity_check", { simple: true }), sqlite.pragma("foreign_key_check")]).toEqual(["ok", []]);
    expect(sqlite.prepare("select count(*) from people where email not like '%@%.example' and email not like '%@beispiel.de'").pluck().get()).toBe(0);
  });
});

test("the demo shows it all: two versions, every kind from every land, a cut and a hidden one, answers, summaries, and what authors say since", () => {
  const { databasePath } = givenFolder();
  make(databasePath);
  lookInto(databasePath, ({ sqlite }) => {
    const list = (query: string) => sqlite.prepare(query).pluck().all();
    expect(list("select relation from passage_matches group by 1 order by 1")).toEqual(["changed", "merged", "same", "split"]);
    expect(list("select standing from settlements group by 1 order by 1")).toEqual(["settled", "standing"]);
    expect(list("select outcome from decisions group by 1 order by 1")).toEqual(["cut", "hide", "publish", "reject", "return"]);
    expect(list("select count(*) from contributions")[0]).toBeGreaterThanOrEqual(60);
    expect([list("select distinct kind from revisions where kind is not null").length, list("select distinct land from revisions where land is not null").length]).toEqual([5, 16]);
    expect(list("select body from revisions where body like '%[gekürzt: %'")).toHaveLength(1);
    expect(list("select body from summaries").length).toBeGreaterThan(0);
  });
});

test("made once, it is kept with what was done in it", () => {
  const { databasePath } = givenFolder();
  make(databasePath);
  lookInto(databasePath, ({ sqlite }) => sqlite.exec("update phases set title = 'Von Hand geändert'"));
  const before = readFileSync(databasePath);
  expect(make(databasePath).code).toBe(0);
  expect(readFileSync(databasePath).equals(before)).toBe(true);
});

test("a half one that was left behind is made anew", () => {
  const { databasePath } = givenFolder();
  writeFileSync(`${databasePath}.wird-angelegt`, "halb");
  expect(make(databasePath).code).toBe(0);
  expect(existsSync(`${databasePath}.wird-angelegt`)).toBe(false);
  lookInto(databasePath, ({ sqlite }) => expect(sqlite.prepare("select count(*) from contributions").pluck().get()).toBeGreaterThan(20));
});
