export type Finding = { level: "ok" | "notice" | "fault"; about: string; words: string };

const LEVEL_WORDS = { ok: "in Ordnung", notice: "Achtung", fault: "Fehler" };

export const ok = (about: string, words: string): Finding => ({ level: "ok", about, words });
/** Works, but somebody should look at it. */
export const notice = (about: string, words: string): Finding => ({ level: "notice", about, words });
/** Does not work, or is dangerous. */
export const fault = (about: string, words: string): Finding => ({ level: "fault", about, words });

/** One line for each finding, and at the end how many want something done. */
export function toReport(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ about }) => about.length));
  const lines = findings.map(({ level, about, words }) => `${LEVEL_WORDS[level].padEnd(10)}  ${about.padEnd(width)}  ${words}`);
  return [...lines, "", toSummary(findings)].join("\n");
}

function toSummary(findings: Finding[]): string {
  const [faults, notices] = (["fault", "notice"] as const).map((level) => findings.filter((finding) => finding.level === level).length) as [number, number];
  if (faults + notices === 0) return "Alles in Ordnung.";
  return `${faults === 1 ? "1 Fehler" : `${faults} Fehler`}, ${notices === 1 ? "1 Hinweis" : `${notices} Hinweise`}.`;
}
