import { describe, expect, test } from "vitest";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { listDecidedComplaints } from "#app/moderation/decided-complaints.server.ts";
import { countLog, listLog } from "#app/moderation/log.server.ts";
import { writeLogCsv } from "#app/moderation/log-csv.server.ts";
import { type LogFilter, WHOLE_LOG } from "#app/moderation/log-filter.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { toSortableTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS } from "#app/text/words.ts";
import type { Outcome, Reason } from "#db/schema/sets.ts";
import { givenDecided, givenDiscussion, givenModerator, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { readTable } from "#tests/text/read-csv.ts";

const DAY = 24 * 3600 * 1000;

/** Three days, two sections, two moderators; B-002 and B-004 with a decided complaint each. */
function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const [first, second] = [givenModerator(db), givenModerator(db)];
  const author = givenPractitioner(db);
  const elsewhere = somewhere(db, { section: "kurze-wege" });
  const written = (n: number) => `Der Wortlaut Nummer ${n}, und zwar ein eigener.`;
  givenPublished(db, { author, moderator: first, body: written(1), now: NOW });
  givenDecided(db, "rejected", { author, moderator: first, reason: "spam", body: written(2), now: NOW + DAY });
  givenDecided(db, "returned", { author, moderator: second, reason: "unintelligible", body: written(3), place: elsewhere, now: NOW + DAY });
  givenDecided(db, "rejected", { author, moderator: second, reason: "off-topic", body: written(4), place: elsewhere, now: NOW + 2 * DAY });
  for (const [number, result, moderator] of [[2, "dismissed", second], [4, "upheld", first]] as const) {
    const { decision } = findContestable(db, { author, number, now: NOW + 2 * DAY })!;
    fileComplaint(db, { author, number, decisionId: decision.id, words: "Das war zu streng.", now: NOW + 2 * DAY });
    const { id } = openComplaints(db).all()[0]!;
    decideComplaint(db, { moderator, id, result, answer: `=Antwort ${number}`, now: NOW + 3 * DAY });
  }
  const list = (asked: Partial<LogFilter>) => listLog(db, { filter: { ...WHOLE_LOG, ...asked }, before: null, limit: 100 });
  const complaints = (asked: Partial<LogFilter>) => listDecidedComplaints(db, { filter: { ...WHOLE_LOG, ...asked } });
  const csv = (asked: Partial<LogFilter>, batch?: number) => readTable([...writeLogCsv(db, { ...WHOLE_LOG, ...asked }, batch)].join(""));
  return { ...database, list, complaints, csv };
}

const FILTERS: [what: string, asked: Partial<LogFilter>, decisions: string[], complaints: string[]][] = [
  ["nothing", {}, ["B-004 reverse", "B-004 reject", "B-003 return", "B-002 reject", "B-001 publish"], ["B-002", "B-004"]],
  ["a section", { sectionKey: "kurze-wege" }, ["B-004 reverse", "B-004 reject", "B-003 return"], ["B-004"]],
  ["an unknown section", { sectionKey: "gibt-es-nicht" }, [], []],
  ["an outcome", { outcome: "reject" as Outcome }, ["B-004 reject", "B-002 reject"], ["B-002", "B-004"]],
  ["a reason", { reason: "spam" as Reason }, ["B-002 reject"], ["B-002"]],
  ["who decided", { by: "moderation-1" }, ["B-004 reverse", "B-002 reject", "B-001 publish"], ["B-004"]],
  ["somebody else", { by: "moderation-2" }, ["B-004 reject", "B-003 return"], ["B-002"]],
  ["somebody nobody is", { by: "moderation-3" }, [], []],
  ["a day on", { from: "2018-10-03" }, ["B-004 reverse", "B-004 reject"], ["B-002", "B-004"]],
  ["up to a day", { until: "2018-10-02" }, ["B-003 return", "B-002 reject", "B-001 publish"], []],
  ["one day", { from: "2018-10-02", until: "2018-10-02" }, ["B-003 return", "B-002 reject"], []],
  ["days the wrong way round", { from: "2018-10-04", until: "2018-10-01" }, [], []],
  ["several at once", { sectionKey: "kurze-wege", by: "moderation-2", outcome: "reject" as Outcome, from: "2018-10-03" }, ["B-004 reject"], []],
];

describe("the log narrowed to", () => {
  test.each(FILTERS)("%s", (_, asked, decisions, complaints) => {
    const { db, list, complaints: listComplaints } = scene();
    expect(list(asked).map(({ number, outcome }) => `${number} ${outcome}`)).toEqual(decisions);
    expect(countLog(db, { ...WHOLE_LOG, ...asked })).toEqual({ all: 5, found: decisions.length });
    expect(listComplaints(asked).map(({ number }) => number).toSorted()).toEqual(complaints);
  });

  test.each(FILTERS)("%s is the same as a table, in pieces of any size", (_, asked, decisions, complaints) => {
    const { csv } = scene();
    for (const batch of [1, 2, 500]) {
      const lines = csv(asked, batch).map(({ Eintrag, Beitrag, Ausgang }) => `${Eintrag} ${Beitrag} ${Ausgang}`);
      expect(lines.filter((line) => line.startsWith("Entscheidung"))).toEqual(decisions.map((line) => `Entscheidung ${line.slice(0, 5)} ${OUTCOME_WORDS[line.slice(6) as Outcome]}`));
      expect(lines.filter((line) => line.startsWith("Beschwerde")).map((line) => line.slice(11, 16)).toSorted()).toEqual(complaints);
    }
  });
});

describe("the table", () => {
  test("says of each line when, what, why and by whom", () => {
    const [, , returned] = scene().csv({});
    expect(returned).toEqual({
      Zeit: toSortableTime(NOW + DAY), Eintrag: "Entscheidung", Beitrag: "B-003", Vorlage: "1", Abschnitt: "Kurze Wege", Ausgang: "zurückgegeben", Grund: "unverständlich",
      Rechtsvorschrift: "", Erläuterung: "", "Stand vorher": "in Prüfung", "Stand nachher": "zurückgegeben", Wer: "Moderation 2",
    });
  });

  test("holds nothing that calculates and nobody's address", () => {
    const { csv } = scene();
    expect(csv({}).filter(({ Eintrag }) => Eintrag === "Beschwerde").map(({ Erläuterung, Ausgang }) => [Erläuterung, Ausgang]).toSorted()).toEqual([["'=Antwort 2", "Entscheidung bleibt"], ["'=Antwort 4", "Entscheidung geändert"]]);
    expect(JSON.stringify(csv({}))).not.toContain("@");
  });

  test("keeps a line whose words and person are erased, without them; the others keep their number", () => {
    const { sqlite, csv, list } = scene();
    sqlite.exec("update decision_details set explanation = 'Kanarienvogel'; update decision_details set decided_by_id = null, explanation = null, legal_ground = null where decision_id in (select id from decisions where outcome in ('publish', 'reverse')); update decision_details set decided_by_id = null, explanation = null where decision_id in (select id from decisions where reason = 'spam'); update complaints set decided_by_id = null");
    expect(list({}).map(({ outcome, by, explanation }) => [outcome, by, explanation])).toEqual([
      ["reverse", "Moderation", null], ["reject", "Moderation 2", "Kanarienvogel"], ["return", "Moderation 2", "Kanarienvogel"], ["reject", "Moderation", null], ["publish", "Moderation", null],
    ]);
    expect(csv({}).map(({ Wer }) => Wer)).toEqual(["Moderation", "Moderation 2", "Moderation 2", "Moderation", "Moderation", "Moderation", "Moderation"]);
    expect(csv({ outcome: "publish" })[0]).toMatchObject({ Erläuterung: "", Wer: "Moderation" });
  });
});
