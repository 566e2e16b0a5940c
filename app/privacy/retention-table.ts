import { toDay } from "#app/text/dates.ts";

type Line = { what: string; period: string; rows: number; oldest: number | null };

/** For the terminal: what is due, or was deleted, in columns; nothing is cut off. */
export function toPeriodTable(rules: Line[], heading: "jetzt fällig" | "gelöscht" = "jetzt fällig"): string {
  const lines = [["Was", "Frist", heading, "ältestes seit"], ...rules.map(({ what, period, rows, oldest }) => [what, period, String(rows), rows > 0 && oldest !== null ? toDay(oldest) : "–"])];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const sum = rules.reduce((all, { rows }) => all + rows, 0);
  return [...lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join("  ").trimEnd()), "", sum === 0 ? "Nichts ist fällig." : `Zusammen: ${sum}`].join("\n");
}
