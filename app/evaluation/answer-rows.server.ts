import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { DISPOSITION_WORDS, toContributionNumber } from "#app/text/words.ts";
import type { Cell, SheetColumn } from "#app/text/xlsx.ts";
import type { Selection } from "./selection.ts";
import { toWhere } from "./select.server.ts";

export const ANSWER_COLUMNS: SheetColumn[] = [
  { title: "Abschnitt", width: 40 }, { title: "Antwortet auf", width: 24 }, { title: "Beiträge", width: 12 }, { title: "Umgang", width: 26 }, { title: "Erwiderung", width: 80 }, { title: "Veröffentlicht", width: 18 }, { title: "Seither geändert", width: 24 },
];

/** Each released answer once, with the contributions of the selection it is to, in the order of the paper. */
export function listAnswerRows(db: Db, { selection }: { selection: Selection }): Cell[][] {
  const rows = db
    .select({
      answerId: publicAnswers.answerId, sectionTitle: publicAnswers.sectionTitle, number: publicAnswers.number, disposition: publicAnswers.disposition,
      body: publicAnswers.body, releasedAt: publicAnswers.releasedAt, isOutdated: publicAnswers.isOutdated,
    })
    .from(publicAnswers)
    .innerJoin(published, eq(published.id, publicAnswers.contributionId))
    .where(toWhere(selection))
    .orderBy(sql`${published.sectionPosition} nulls last`, sql`${publicAnswers.passagePosition} nulls last`, asc(publicAnswers.number))
    .all();
  return [...Map.groupBy(rows, ({ answerId }) => answerId).values()].map((some): Cell[] => {
    const { sectionTitle, disposition, body, releasedAt } = some[0]!;
    return [sectionTitle, toNumbers(some), some.length, DISPOSITION_WORDS[disposition].word, body, { at: releasedAt }, toNumbers(some.filter(({ isOutdated }) => isOutdated === 1)) || null];
  });
}

function toNumbers(rows: { number: number }[]): string {
  return rows.map(({ number }) => number).sort((a, b) => a - b).map(toContributionNumber).join(", ");
}
