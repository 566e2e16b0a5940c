import { toDay } from "#app/text/dates.ts";

type Line = { what: string; period: string; rows: number; oldest: number | null };

/** For the terminal: first the figures, last what is long. Nothing is cut off. */
export function toRetentionTable(rules: Line[], heading: "fällig" | "gelöscht" = "fällig"): string {
  const lines = [[heading, "ältestes seit", "was, und wie lange es bleibt"], ...rules.map(toCells)];
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  const sum = rules.reduce((all, { rows }) => all + rows, 0);
  return [...lines.map(([rows, oldest, words]) => `${rows!.padStart(widths[0]!)}  ${oldest!.padEnd(widths[1]!)}  ${words}`), "", sum === 0 ? "Nichts ist fällig." : `Zusammen ${heading}: ${sum}`].join("\n");
}

function toCells({ what, period, rows, oldest }: Line): string[] {
  return [String(rows), rows > 0 && oldest !== null ? toDay(oldest) : "–", `${what}: ${period}`];
}
