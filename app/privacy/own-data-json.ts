import type { Fact, Part } from "#app/text/collected.ts";

/** The same as on the page, for other programs: kinds by title, times in UTC. Kinds of which nothing is kept are there, too. */
export function toOwnDataJson(parts: Part[], { now }: { now: number }): string {
  const kinds = parts.map(({ title, entries }) => [title, entries.map((entry) => Object.fromEntries(Object.entries(entry).map(([label, fact]) => [label, toValue(fact)])))]);
  return `${JSON.stringify({ Stand: new Date(now).toISOString(), ...Object.fromEntries(kinds) }, null, 2)}\n`;
}

function toValue(fact: Fact): string | number | null {
  return fact !== null && typeof fact === "object" ? new Date(fact.at).toISOString() : fact;
}
