import { sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { DISPOSITION_WORDS, toContributionNumber } from "#app/text/words.ts";
import type { Cell, SheetColumn } from "#app/text/xlsx.ts";
import { BATCH, type Gathered } from "./gather.server.ts";

export const ANSWER_COLUMNS: SheetColumn[] = [
  { title: "Abschnitt", width: 40 }, { title: "Antwortet auf", width: 24 }, { title: "Beiträge", width: 12 }, { title: "Umgang", width: 26 }, { title: "Erwiderung", width: 80 }, { title: "Veröffentlicht", width: 18 }, { title: "Seither geändert", width: 24 },
];

type Answered = ReturnType<ReturnType<typeof answersNumbered>["all"]>[number];

/** Each released answer once, with the contributions of the selection it is to, in the order of the paper; read batch by batch like those. */
export function* gatherAnswers(db: Db, { rows, figures }: Gathered): Generator<string, Cell[][]> {
  const query = answersNumbered(db);
  const answered: Answered[] = [];
  for (let first = 0; first < rows.length; first += BATCH) {
    answered.push(...query.all({ numbers: JSON.stringify(rows.slice(first, first + BATCH).map(({ number }) => number)) }));
    yield "";
  }
  const sections = new Map(figures.sections.map(({ key }, index) => [key, index]));
  const toOrder = ({ sectionKey, passagePosition }: Answered) => [sections.get(sectionKey) ?? Number.MAX_SAFE_INTEGER, passagePosition ?? Number.MAX_SAFE_INTEGER] as const;
  const inOrder = answered.toSorted((a, b) => toOrder(a)[0] - toOrder(b)[0] || toOrder(a)[1] - toOrder(b)[1] || a.number - b.number);
  return [...Map.groupBy(inOrder, ({ answerId }) => answerId).values()].map(toCells);
}

function answersNumbered(db: Db) {
  const { answerId, sectionKey, sectionTitle, passagePosition, number, disposition, body, releasedAt, isOutdated } = publicAnswers;
  return db
    .select({ answerId, sectionKey, sectionTitle, passagePosition, number, disposition, body, releasedAt, isOutdated })
    .from(publicAnswers)
    .where(sql`${number} in (select value from json_each(${sql.placeholder("numbers")}))`)
    .prepare();
}

function toCells(some: Answered[]): Cell[] {
  const { sectionTitle, disposition, body, releasedAt } = some[0]!;
  return [sectionTitle, toNumbers(some), some.length, DISPOSITION_WORDS[disposition].word, body, { at: releasedAt }, toNumbers(some.filter(({ isOutdated }) => isOutdated === 1)) || null];
}

function toNumbers(rows: { number: number }[]): string {
  return rows.map(({ number }) => number).sort((a, b) => a - b).map(toContributionNumber).join(", ");
}
