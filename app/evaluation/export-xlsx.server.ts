import type { Db } from "#db/open.ts";
import { type Cell, type Sheet, writeXlsx } from "#app/text/xlsx.ts";
import { ANSWER_COLUMNS, gatherAnswers } from "./answer-rows.server.ts";
import { COLUMNS, toCells } from "./columns.ts";
import type { Export, Pieces } from "./export.server.ts";
import { gather } from "./gather.server.ts";
import { findAsOf, readInfo } from "./info.server.ts";
import { readRows } from "./select.server.ts";
import { listSectionSums, listTopicSums, listWeichenstellungSums, SECTION_COLUMNS, TOPIC_COLUMNS, WEICHENSTELLUNG_COLUMNS } from "./sums.server.ts";

/** The workbook piece by piece; its rows are read as they are written. */
export function* writeWorkbook(db: Db, asked: Export): Pieces {
  const gathered = yield* gather(db, asked);
  const answers = yield* gatherAnswers(db, gathered);
  const sheets: Sheet[] = [
    { name: "Info", columns: [{ title: "Angabe", width: 44 }, { title: "Wert", width: 70 }], rows: readInfo(db, asked, gathered.figures).map(([, title, value]) => [title, value]) },
    { name: "Beiträge", columns: COLUMNS.map(([, title, , width]) => ({ title, width })), rows: toRows(db, asked) },
    { name: "Abschnitte", columns: SECTION_COLUMNS, rows: listSectionSums(db, gathered) },
    { name: "Weichenstellungen", columns: WEICHENSTELLUNG_COLUMNS, rows: listWeichenstellungSums(db, gathered) },
    { name: "Schlagworte", columns: TOPIC_COLUMNS, rows: listTopicSums(db, gathered) },
    { name: "Erwiderungen", columns: ANSWER_COLUMNS, rows: answers },
  ];
  yield* writeXlsx({ title: `Integration in Bewegung – Auswertung (${asked.profile})`, changedAt: findAsOf(db), sheets });
}

function* toRows(db: Db, asked: Export): Generator<Cell[]> {
  for (const row of readRows(db, asked)) yield toCells(row, asked);
}
