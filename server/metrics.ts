/** Kinds of address by their first part: few, and none says what anybody read. */
const KINDS = new Map(Object.entries({
  "": "home", papier: "paper", weichenstellungen: "paper", beitraege: "discussion", rueckmeldungen: "discussion", schaufenster: "discussion", suche: "search",
  daten: "open_data", "feed.xml": "open_data", anmelden: "sign_in", abmelden: "sign_in", einladung: "sign_in", willkommen: "sign_in", konto: "account",
  moderation: "moderation", meldungen: "moderation", auswertung: "evaluation", verwaltung: "administration", assets: "asset", healthz: "health", readyz: "health",
}));
/** In seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Labels = Record<string, string>;
/** A value of the moment or one that only grows, as Prometheus wants it told. */
export type Figure = { name: string; help: string; type: "gauge" | "counter"; values: { labels?: Labels; value: number }[] };
type Durations = { counts: number[]; sum: number; total: number };
export type Metrics = ReturnType<typeof openMetrics>;

export function toKind(path: string): string {
  return KINDS.get(path.split(/[/?]/, 2)[1] ?? "") ?? "other";
}

/** Counts what the porch does, in memory and from each start anew. Nothing of it names an address, a network or a person. */
export function openMetrics() {
  const requests = new Map<string, number>();
  const cache = new Map<string, number>([["hit", 0], ["miss", 0]]);
  const refusals = new Map<string, number>();
  const durations = new Map<string, Durations>();
  return {
    countRequest: (kind: string, status: number) => raise(requests, `${kind} ${Math.floor(status / 100)}xx`),
    countCached: (result: "hit" | "miss") => raise(cache, result),
    /** Somebody wanted more than a limit allows. */
    countRefusal: (limit: string) => raise(refusals, limit),
    timeRequest: (kind: string, seconds: number) => {
      const known = durations.get(kind) ?? { counts: BUCKETS.map(() => 0), sum: 0, total: 0 };
      for (const [index, most] of BUCKETS.entries()) if (seconds <= most) known.counts[index]!++;
      durations.set(kind, { ...known, sum: known.sum + seconds, total: known.total + 1 });
    },
    write: (figures: Figure[]) => [
      toCounter("discussion_http_requests_total", "Answers by kind of address and class of status.", requests, (key) => ({ kind: key.split(" ")[0]!, class: key.split(" ")[1]! })),
      toCounter("discussion_page_cache_total", "Shared pages from memory and rendered anew.", cache, (result) => ({ result })),
      toCounter("discussion_limit_refusals_total", "Attempts beyond a limit.", refusals, (limit) => ({ limit })),
      ...figures,
    ].map(toLines).join("") + toHistogram("discussion_http_request_duration_seconds", durations),
  };
}

function raise(counts: Map<string, number>, key: string) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toCounter(name: string, help: string, counts: Map<string, number>, toLabels: (key: string) => Labels): Figure {
  return { name, help, type: "counter", values: [...counts].map(([key, value]) => ({ labels: toLabels(key), value })) };
}

function toLines({ name, help, type, values }: Figure): string {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values.map(({ labels = {}, value }) => `${name}${toLabelWords(labels)} ${value}`), ""].join("\n");
}

function toHistogram(name: string, durations: Map<string, Durations>): string {
  const lines = [...durations].flatMap(([kind, { counts, sum, total }]) => [
    ...BUCKETS.map((most, index) => `${name}_bucket${toLabelWords({ kind, le: String(most) })} ${counts[index]}`),
    `${name}_bucket${toLabelWords({ kind, le: "+Inf" })} ${total}`,
    `${name}_sum${toLabelWords({ kind })} ${sum}`,
    `${name}_count${toLabelWords({ kind })} ${total}`,
  ]);
  return [`# HELP ${name} How long answers took that did not come from memory.`, `# TYPE ${name} histogram`, ...lines, ""].join("\n");
}

function toLabelWords(labels: Labels): string {
  const words = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n")}"`);
  return words.length > 0 ? `{${words.join(",")}}` : "";
}
