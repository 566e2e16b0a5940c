import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { readFigures } from "#bin/start-metrics.ts";
import { openMetrics, toKind } from "#server/metrics.ts";
import type { Answer } from "#server/remix.ts";
import { serveMetrics } from "#server/serve-metrics.ts";
import { givenDiscussion, givenPending, givenPractitioner, NOW } from "#tests/support/builders.ts";
import { knockAt, openPorch } from "./porch.ts";

const LINE = /^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>[a-z_]+="(?:[^"\\\n]|\\["\\n])*"(?:,[a-z_]+="(?:[^"\\\n]|\\["\\n])*")*)\})? (?<value>[0-9.e+-]+|\+Inf|NaN)$/;

/** Reads the text format 0.0.4 as strictly as Prometheus; values by name and labels. */
function parse(text: string): Map<string, number> {
  expect(text.endsWith("\n")).toBe(true);
  const types = new Map<string, string>();
  const values = new Map<string, number>();
  for (const line of text.trimEnd().split("\n")) {
    const [, word, name, type] = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/.exec(line) ?? [];
    if (word === "TYPE") {
      expect(types.has(name!), `${name} twice`).toBe(false);
      types.set(name!, type!);
    }
    if (word) continue;
    const found = LINE.exec(line)?.groups;
    expect(found, line).toBeDefined();
    const series = `${found!.name}${found!.labels ? `{${found!.labels}}` : ""}`;
    const family = types.has(found!.name!) ? found!.name! : found!.name!.replace(/_(bucket|sum|count)$/, "");
    expect(types.get(family), line).toMatch(family === found!.name ? /^(gauge|counter)$/ : /^histogram$/);
    expect(values.has(series), `${series} twice`).toBe(false);
    values.set(series, Number(found!.value!.replace("+Inf", "Infinity")));
  }
  return values;
}

const sayHello: Answer = async (_, context) => {
  context.freshUntil = Number.POSITIVE_INFINITY;
  return new Response("Hallo", { headers: { "Content-Type": "text/html; charset=utf-8" } });
};

/** A house with its public port and that of its figures. */
async function open(now = () => NOW) {
  const porch = await openPorch({ answer: sayHello });
  const faults: unknown[] = [];
  const figures = await serveMetrics({ port: 0, metrics: porch.metrics, readFigures: () => readFigures(porch.database, { now: now(), version: "1.2.3", build: "abc" }), onFault: (fault) => faults.push(fault) });
  onTestFinished(figures.stop);
  const ask = (path = "/metrics", method = "GET") => knockAt(figures, { path, method });
  return { porch, figures, ask, faults, read: async () => parse((await ask()).text) };
}

describe("the figures", () => {
  test("are in the format Prometheus reads, and say which software runs", async () => {
    const { ask, read } = await open();
    expect((await ask()).headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
    const values = await read();
    expect(values.get(`discussion_build_info{version="1.2.3",build="abc",node="${process.versions.node}"}`)).toBe(1);
    for (const name of ["process_resident_memory_bytes", "nodejs_heap_size_used_bytes", "process_cpu_seconds_total", "process_start_time_seconds", "discussion_database_bytes"]) expect(values.get(name), name).toBeGreaterThan(0);
    expect(values.get("discussion_event_loop_delay_max_seconds")).toBeGreaterThanOrEqual(0);
  });

  test("move with what happens: answers, memory, durations", async () => {
    const { porch, read } = await open();
    for (const path of ["/papier", "/papier", "/papier", "/papier?seite=2", "/konto", "/%"]) await knockAt(porch, { path });
    await knockAt(porch, { path: "/", headers: { host: "boese.example" } });
    await expect.poll(async () => (await read()).get('discussion_http_requests_total{kind="paper",class="2xx"}')).toBe(4);
    const values = await read();
    expect(values.get('discussion_page_cache_total{result="hit"}')).toBe(2);
    expect(values.get('discussion_page_cache_total{result="miss"}')).toBe(1);
    expect(values.get('discussion_http_requests_total{kind="account",class="2xx"}')).toBe(1);
    expect(values.get('discussion_http_requests_total{kind="other",class="4xx"}')).toBe(1);
    expect(values.get('discussion_http_requests_total{kind="home",class="4xx"}')).toBe(1);
    expect(values.get('discussion_http_request_duration_seconds_count{kind="paper"}')).toBe(2);
    expect(values.get('discussion_http_request_duration_seconds_bucket{kind="paper",le="+Inf"}')).toBe(2);
  });

  test("tell what waits and since when", async () => {
    const { porch, read } = await open(() => NOW + 3_600_000);
    givenDiscussion(porch.database.db);
    const before = await read();
    expect([before.get("discussion_pending_contributions"), before.get("discussion_pending_oldest_seconds")]).toEqual([0, 0]);
    givenPending(porch.database.db);
    porch.database.sqlite.exec(`insert into outbox (id, kind, recipient, payload, dedupe_key, created_at, not_before, attempts) values ('m', 'published', 'gast@stadt.example', '{}', 'm', ${NOW}, ${NOW * 2}, 3), ('n', 'published', 'gast@stadt.example', '{}', 'n', ${NOW}, ${NOW * 2}, 0)`);
    const after = await read();
    expect([after.get("discussion_pending_contributions"), after.get("discussion_pending_oldest_seconds")]).toEqual([1, 3600]);
    expect([after.get("discussion_outbox_waiting"), after.get("discussion_outbox_failing"), after.get("discussion_outbox_oldest_seconds")]).toEqual([1, 1, 3600]);
  });

  test("count whom a limit stopped, by limit", async () => {
    const { porch, read } = await open();
    for (let n = 0; n < 12; n++) await porch.limits.spend("report", { requester: "jemand" });
    expect((await read()).get('discussion_limit_refusals_total{limit="report"}')).toBe(2);
  });

  test("name nobody and nothing anybody read", async () => {
    const { porch, ask } = await open();
    const author = givenPractitioner(porch.database.db, { email: "kanarien@vogel.example", shownName: "Kanarienvogel" });
    await knockAt(porch, { path: "/kanarienvogel?wort=kanarienvogel", headers: { cookie: "kanarienvogel=1", "x-forwarded-for": "203.0.113.7" } });
    await porch.limits.spend("report", { requester: "kanarienvogel" }, 99);
    const { text } = await ask();
    for (const secret of ["kanarien", author.id, "203.0.113"]) expect(text.toLowerCase()).not.toContain(secret);
  });

  test("stay few, whatever is asked for", async () => {
    const { porch, read } = await open();
    const count = async () => [...(await read()).keys()].filter((series) => series.startsWith("discussion_http_requests_total")).length;
    for (let n = 0; n < 50; n++) await knockAt(porch, { path: `/erfunden-${n}` });
    for (const path of ["/constructor", "/__proto__", "/toString"]) await knockAt(porch, { path });
    await expect.poll(count).toBe(1);
  });
});

describe("who gets at them", () => {
  test("nobody on the public port", async () => {
    const { porch } = await open();
    expect((await knockAt(porch, { path: "/metrics" })).text).toBe("Hallo");
  });

  test.each([["/", "GET"], ["/metrics/", "GET"], ["/metrics", "POST"], ["/metrics?x=1", "GET"]])("on their own port %s (%s) is not there", async (path, method) => {
    expect((await (await open()).ask(path, method)).status).toBe(404);
  });

  test("only this machine", async () => {
    const { figures } = await open();
    await expect(fetch(`http://[::1]:${figures.port}/metrics`)).rejects.toThrow("fetch failed");
    const outside = Object.values((await import("node:os")).networkInterfaces()).flat().find((address) => address?.family === "IPv4" && !address.internal)?.address;
    if (outside) await expect(fetch(`http://${outside}:${figures.port}/metrics`)).rejects.toThrow("fetch failed");
  });

  test("a database that has gone is a fault, and the port stays open", async () => {
    const { porch, ask, faults } = await open();
    porch.database.close();
    expect([(await ask()).status, faults.length]).toEqual([503, 1]);
    expect((await ask("/")).status).toBe(404);
  });
});

test.each([["/", "home"], ["/?hinweis=x", "home"], ["/papier/stellen", "paper"], ["/beitraege/B-001/feed.xml", "discussion"], ["/feed.xml", "open_data"], ["/moderation", "moderation"], ["/assets/haus-1.css", "asset"], ["/.env", "other"]])("%s is of the kind %s", (path, kind) => {
  expect(toKind(path)).toBe(kind);
});

test("a duration counts in every bucket it fits into", () => {
  const metrics = openMetrics();
  for (const seconds of [0.005, 0.3, 60]) metrics.timeRequest("paper", seconds);
  const values = parse(metrics.write([]));
  const bucket = (le: string) => values.get(`discussion_http_request_duration_seconds_bucket{kind="paper",le="${le}"}`);
  expect([bucket("0.005"), bucket("0.25"), bucket("0.5"), bucket("10"), bucket("+Inf")]).toEqual([1, 1, 2, 2, 3]);
  expect(values.get('discussion_http_request_duration_seconds_sum{kind="paper"}')).toBeCloseTo(60.305);
});

test("every figure an alarm asks for is there", async () => {
  const { porch, ask } = await open();
  await knockAt(porch, { path: "/" });
  await expect.poll(async () => (await ask()).text).toContain('duration_seconds_count{kind="home"}');
  const { text } = await ask();
  const asked = new Set(readFileSync("docs/beispiele/prometheus-regeln.yml", "utf8").match(/\b(?:discussion|process)_[a-z0-9_]+/g));
  expect(asked.size).toBeGreaterThan(8);
  expect([...asked].filter((name) => !new RegExp(`^${name}\\b|^# TYPE ${name} `, "m").test(text))).toEqual([]);
});
