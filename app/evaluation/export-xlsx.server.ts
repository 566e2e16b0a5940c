import type { Db } from "#db/open.ts";
import { type Cell, type Sheet, writeXlsx } from "#app/text/xlsx.ts";
import { ANSWER_COLUMNS, listAnswerRows } from "./answer-rows.server.ts";
import { COLUMNS, toCells } from "./columns.ts";
import type { Export } from "./export.server.ts";
import { findAsOf, readInfo } from "./info.server.ts";
import { readRows } from "./select.server.ts";
import { listSectionSums, listTopicSums, listWeichenstellungSums, SECTION_COLUMNS, TOPIC_COLUMNS, WEICHENSTELLUNG_COLUMNS } from "./sums.server.ts";

/** The workbook piece by piece; its rows are read as they are written. */
export function writeWorkbook(db: Db, asked: Export): Generator<Uint8Array> {
  const sheets: Sheet[] = [
    { name: "Info", columns: [{ title: "Angabe", width: 44 }, { title: "Wert", width: 70 }], rows: later(() => readInfo(db, asked).map(([, title, value]) => [title, value])) },
    { name: "Beiträge", columns: COLUMNS.map(([, title, , width]) => ({ title, width })), rows: toRows(db, asked) },
    { name: "Abschnitte", columns: SECTION_COLUMNS, rows: later(() => listSectionSums(db, asked)) },
    { name: "Weichenstellungen", columns: WEICHENSTELLUNG_COLUMNS, rows: later(() => listWeichenstellungSums(db, asked)) },
    { name: "Schlagworte", columns: TOPIC_COLUMNS, rows: later(() => listTopicSums(db, asked)) },
    { name: "Erwiderungen", columns: ANSWER_COLUMNS, rows: later(() => listAnswerRows(db, asked)) },
  ];
  return writeXlsx({ title: `Integration in Bewegung – Auswertung (${asked.profile})`, changedAt: findAsOf(db), sheets });
}

/** Counted only when it is this sheet's turn, so that nobody waits for all of them at once. */
function* later(read: () => Cell[][]): Generator<Cell[]> {
  yield* read();
}

function* toRows(db: Db, asked: Export): Generator<Cell[]> {
  for (const row of readRows(db, asked)) yield toCells(row, asked);
}
