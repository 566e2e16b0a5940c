import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { countLines, Refusal } from "./refusal.ts";

const oneLine = (name: string) => z.string(`Im Vorspann muss „${name}“ eine Zeile Text sein.`);

const frontMatter = z.object({
  title: z.string({ error: "Im Vorspann fehlt der Titel (title: …)." }).min(1, "Im Vorspann fehlt der Titel (title: …)."),
  subtitle: oneLine("subtitle").optional(),
  authors: oneLine("authors").optional(),
  version: oneLine("version").optional(),
  date: oneLine("date").optional(),
  source: oneLine("source").optional(),
});
export type FrontMatter = z.infer<typeof frontMatter>;

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

export function splitFrontMatter(source: string): { front: FrontMatter; body: string; firstLine: number } {
  const match = FRONT_MATTER.exec(source);
  if (!match) throw new Refusal(1, "Der Vorspann fehlt. Die Datei beginnt mit einer Zeile „---“, darunter „title“, „version“ und „date“, dann wieder „---“.");
  const parsed = frontMatter.safeParse(readYaml(match[1] ?? "") || {});
  if (!parsed.success) throw new Refusal(2, parsed.error.issues[0]?.message ?? "Der Vorspann ist unvollständig.");
  return { front: parsed.data, body: source.slice(match[0].length), firstLine: countLines(match[0]) + 1 };
}

/** What follows the front matter, whether that is good or not. */
export function skipFrontMatter(source: string): { body: string; firstLine: number } {
  const front = FRONT_MATTER.exec(source)?.[0] ?? "";
  return { body: source.slice(front.length), firstLine: countLines(front) + 1 };
}

const LONGEST = 4000;

function readYaml(yaml: string): unknown {
  if (yaml.length > LONGEST) throw new Refusal(2, "Der Vorspann ist zu lang: höchstens 4.000 Zeichen.");
  try {
    return parseYaml(yaml, { schema: "failsafe" });
  } catch {
    throw new Refusal(2, "Der Vorspann lässt sich nicht lesen. Schreiben Sie je Zeile einen Namen, einen Doppelpunkt und den Wert.");
  }
}
