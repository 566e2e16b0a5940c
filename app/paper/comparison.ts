import type { Relation } from "#db/schema/sets.ts";
import { diffWordings, type DiffPiece } from "#app/text/diff.ts";
import type { Matching } from "./match-passages.ts";

type Compared = { id: string; number: string; plain: string; sectionKey: string; sectionTitle: string };
/** One passage of the newer version beside what it goes back to, or one of the older that is dropped. */
export type ComparedRow = {
  id: string;
  section: string;
  relation: Relation | "new" | "dropped";
  moved: boolean;
  similarity: number;
  former: string[];
  number: string | null;
  pieces: DiffPiece[];
};

export const RELATION_WORDS: Record<ComparedRow["relation"], { word: string; tone: "" | "ok" | "warn" | "bad" | "info" }> = {
  same: { word: "unverändert", tone: "" },
  changed: { word: "geändert", tone: "info" },
  split: { word: "geteilt", tone: "info" },
  merged: { word: "zusammengelegt", tone: "info" },
  new: { word: "neu", tone: "ok" },
  dropped: { word: "entfallen", tone: "warn" },
};

/** The newer text in its order; what is dropped stands where it stood. */
export function toRows(before: Compared[], after: Compared[], { matches, dropped }: Matching): ComparedRow[] {
  const position = new Map(before.map(({ id }, index) => [id, index]));
  const former = new Map(before.map((passage) => [passage.id, passage]));
  const gone = before.filter(({ id }) => dropped.includes(id));
  const sources = Map.groupBy(matches, ({ to }) => to);
  const rows = after.flatMap((passage) => {
    const found = sources.get(passage.id) ?? [];
    const reached = Math.max(-1, ...found.filter(({ moved }) => !moved).map(({ from }) => position.get(from)!));
    const passed = gone.splice(0, gone.filter(({ id }) => position.get(id)! < reached).length);
    const origins = found.map(({ from }) => former.get(from)!);
    const [first] = found;
    return [...passed.map(toDroppedRow), { id: passage.id, section: passage.sectionTitle, relation: first?.relation ?? ("new" as const), moved: found.some(({ moved }) => moved), similarity: first?.similarity ?? 0, former: origins.map(({ number }) => number), number: passage.number, pieces: toPieces(origins.map(({ plain }) => plain).join(" "), passage.plain) }];
  });
  return [...rows, ...gone.map(toDroppedRow)];
}

/** Most passages stay: those need no search for what is different. */
function toPieces(before: string, after: string): DiffPiece[] {
  return before === after ? [{ words: after, change: "same" }] : diffWordings(before, after);
}

function toDroppedRow({ id, number, plain, sectionTitle }: Compared): ComparedRow {
  return { id, section: sectionTitle, relation: "dropped", moved: false, similarity: 0, former: [number], number: null, pieces: [{ words: plain, change: "removed" }] };
}

/** "3 geändert, 1 neu": what is different, in a line. */
export function toSummary(rows: ComparedRow[]): string {
  const counts = (Object.keys(RELATION_WORDS) as ComparedRow["relation"][]).map((relation) => [RELATION_WORDS[relation].word, rows.filter((row) => row.relation === relation).length] as const);
  const moved = rows.filter((row) => row.moved).length;
  return [...counts, ["verschoben", moved] as const].flatMap(([word, count]) => (count > 0 ? [`${count} ${word}`] : [])).join(", ");
}

/** What changed is listed by itself; what stayed is only counted. */
export function isChange({ relation, moved }: ComparedRow): boolean {
  return relation !== "same" || moved;
}
