import { describe, expect, test } from "vitest";
import { isNarrowed, type LogFilter, parseLogCursor, parseLogFilter, toLogQuery, WHOLE_LOG } from "#app/moderation/log-filter.ts";

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
