import { describe, expect, test } from "vitest";
import { everythingIn } from "#tests/db/contents.ts";
import { bePatient, givenFolder, lookInto, run } from "./run-command.ts";

bePatient();

const tamper = (databasePath: string, statement: string) => lookInto(databasePath, ({ sqlite }) => sqlite.exec(statement));

describe("moderation:verify", () => {
  test("of the demo: everything is as the log says, and stays so; what was changed by hand is named", () => {
    const { databasePath } = givenFolder();
    run("demo-database", [], { DATABASE_PATH: databasePath });
    const verify = () => run("moderation-verify", [], { DATABASE_PATH: databasePath });
    const counts = lookInto(databasePath, ({ sqlite }) => sqlite.prepare("select (select count(*) from decisions) as decisions, (select count(*) from revisions) as wordings").get()) as { decisions: number; wordings: number };
    const before = lookInto(databasePath, everythingIn);
    expect(verify()).toEqual({ code: 0, out: `${counts.decisions} Entscheidungen nachgespielt, ${counts.wordings} Wortlaute stimmen.\n`, problem: "" });
    expect(lookInto(databasePath, everythingIn)).toEqual(before);

    tamper(databasePath, "update contributions set hidden_at = 1 where number = 12; update revisions set status = 'rejected' where contribution_id = (select id from contributions where number = 55)");
    expect(verify()).toEqual({
      code: 1,
      out: "",
      problem: "Protokoll und Datenbank stimmen nicht überein:\nB-012: Nach dem Protokoll nicht ausgeblendet, in der Datenbank schon.\nB-055, Vorlage 1: Nach dem Protokoll „in Prüfung“, in der Datenbank „abgelehnt“.\n",
    });
  });

  test("of a discussion in which nothing was decided yet", () => {
    const { databasePath } = givenFolder();
    expect(run("moderation-verify", [], { DATABASE_PATH: databasePath })).toEqual({ code: 0, out: "0 Entscheidungen nachgespielt, 0 Wortlaute stimmen.\n", problem: "" });
  });

  test("of something it does not understand says how to ask", () => {
    expect(run("moderation-verify", ["bitte"])).toMatchObject({ code: 1, out: "", problem: expect.stringContaining("npm run moderation:verify") });
  });
});
