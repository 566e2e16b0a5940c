export type Row = { what: string; who: string; perSecond?: number; p50: number; p99?: number; cpu?: number; memory?: number; ratio?: number; ratioOfFirst?: number };

/** The rows as a Markdown table. Times in milliseconds, memory in megabytes. */
export function toTable(rows: Row[]): string {
  const lines = rows.map(({ what, who, perSecond, p50, p99, cpu, memory, ratio, ratioOfFirst }) => {
    const ratios = ratio === undefined ? "" : ratio.toFixed(2) + (ratioOfFirst === undefined ? "" : ` (${ratioOfFirst.toFixed(2)})`);
    return `| ${[what, who, toFigure(perSecond, 0), toFigure(p50, 2), toFigure(p99, 2), toFigure(cpu, 3), toFigure(memory, 0), ratios].join(" | ")} |`;
  });
  return ["| was | wer | Anfragen/s | p50 ms | p99 ms | CPU ms je Anfrage | Speicher MB | Verhältnis |", "|---|---|---:|---:|---:|---:|---:|---:|", ...lines].join("\n");
}

function toFigure(value: number | undefined, digits: number): string {
  return value === undefined ? "" : value.toFixed(digits);
}
