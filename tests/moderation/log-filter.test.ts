import { describe, expect, test } from "vitest";
import { isNarrowed, type LogFilter, parseLogCursor, parseLogFilter, toLogChips, toLogQuery, WHOLE_LOG } from "#app/moderation/log-filter.ts";
import { toMoments } from "#app/text/dates.ts";

const parse = (query: string) => parseLogFilter(new URLSearchParams(query));

describe("what the address asks for", () => {
  test.each<[string, Partial<LogFilter>]>([
    ["abschnitt=stellen", { sectionKey: "stellen" }],
    ["ausgang=mit-kuerzung-veroeffentlicht", { outcome: "cut" }],
    ["ausgang=zweite-meinung-erbeten", { outcome: "second" }],
    ["grund=werbung-oder-spam", { reason: "spam" }],
    ["grund=unverstaendlich", { reason: "unintelligible" }],
    ["wer=moderation-2", { by: "moderation-2" }],
    ["von=2018-10-01&bis=2018-10-04", { from: "2018-10-01", until: "2018-10-04" }],
    ["abschnitt=stellen&ausgang=abgelehnt&grund=doppelt&wer=moderation-1&von=2018-10-01", { sectionKey: "stellen", outcome: "reject", reason: "duplicate", by: "moderation-1", from: "2018-10-01" }],
  ])("%s is read and written the same", (query, asked) => {
    const filter = { ...WHOLE_LOG, ...asked };
    expect(parse(query)).toEqual(filter);
    expect(toLogQuery(filter)).toBe(`?${query}`);
    expect([isNarrowed(filter), toLogQuery(filter, 7)]).toEqual([true, `?${query}&vor=7`]);
  });

  test.each(["", "ausgang=geloescht", "grund=langweilig", "wer=2", "wer=moderation", "wer=moderation-0", "wer=moderation-zwei", "von=gestern", "von=2018-02-30", "bis=2018-13-01", "abschnitt=", "von=2018-10-01T00:00"])("%j asks for nothing that is known", (query) => {
    expect(parse(query)).toEqual(WHOLE_LOG);
    expect([isNarrowed(WHOLE_LOG), toLogQuery(WHOLE_LOG), toLogQuery(WHOLE_LOG, 7)]).toEqual([false, "", "?vor=7"]);
  });

  test.each([["12", 12], ["0", 0], ["-1", null], ["1e9", null], ["x", null], [null, null]])("where the page before ended: %j → %j", (words, row) => {
    expect(parseLogCursor(new URLSearchParams(words === null ? {} : { vor: words }))).toBe(row);
  });
});

test.each([
  ["2018-10-04", "2018-10-04", "2018-10-03T22:00:00Z", "2018-10-04T22:00:00Z"],
  ["2018-10-28", "2018-10-28", "2018-10-27T22:00:00Z", "2018-10-28T23:00:00Z"],
  ["2018-12-31", "2019-01-01", "2018-12-30T23:00:00Z", "2019-01-01T23:00:00Z"],
  ["2020-02-28", "2020-02-29", "2020-02-27T23:00:00Z", "2020-02-29T23:00:00Z"],
])("from %s to %s are whole days in Germany", (from, until, begins, ends) => {
  expect(toMoments({ from, until })).toEqual({ from: Date.parse(begins), before: Date.parse(ends) });
});

test("a side left open is not bounded", () => {
  expect(toMoments({ from: null, until: null })).toEqual({ from: null, before: null });
});

describe("the chips", () => {
  const known = { sections: [{ key: "stellen", title: "Stellen ohne Auftrag" }], moderators: ["Moderation 1"] };

  test("name each filter and lead to the same without it", () => {
    const filter = parse("abschnitt=stellen&ausgang=abgelehnt&grund=doppelt&wer=moderation-1&von=2018-10-01&bis=2018-10-04");
    const chips = toLogChips(filter, known);
    expect(chips.map(({ word }) => word)).toEqual(["Abschnitt: Stellen ohne Auftrag", "Ausgang: abgelehnt", "Grund: doppelt", "Wer: Moderation 1", "ab 1.\u00a0Oktober 2018", "bis 4.\u00a0Oktober 2018"]);
    const names = ["abschnitt", "ausgang", "grund", "wer", "von", "bis"];
    for (const [n, { query }] of chips.entries()) expect([...new URLSearchParams(query).keys()]).toEqual(names.filter((_, at) => at !== n));
  });

  test("never repeat what an address makes up", () => {
    expect(toLogChips(parse("abschnitt=erfunden&wer=moderation-9"), known).map(({ word }) => word)).toEqual(["Abschnitt: unbekannt", "Wer: unbekannt"]);
    expect(toLogChips(WHOLE_LOG, known)).toEqual([]);
  });
});
