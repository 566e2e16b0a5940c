import type { Db, OpenDb } from "#db/open.ts";
import { toByteStream } from "#app/text/byte-stream.ts";
import { CSV_START, toCsvLine } from "#app/text/csv.ts";
import { toSortableTime } from "#app/text/dates.ts";
import { COMPLAINT_RESULT_WORDS, OUTCOME_WORDS, REASON_WORDS, STATUS_WORDS } from "#app/text/words.ts";
import { type DecidedComplaint, listDecidedComplaints } from "./decided-complaints.server.ts";
import { listLog, type LogEntry } from "./log.server.ts";
import type { LogFilter } from "./log-filter.ts";

const BATCH = 500;
const TITLES = ["Zeit", "Eintrag", "Beitrag", "Vorlage", "Abschnitt", "Ausgang", "Grund", "Rechtsvorschrift", "Erläuterung", "Stand vorher", "Stand nachher", "Wer"];

/** All of the log that passes the filter, as long as it may be, newest first; decided complaints come after the decisions. */
export function* writeLogCsv(db: Db, filter: LogFilter, batch = BATCH): Generator<string> {
  yield CSV_START + toCsvLine(TITLES);
  let before: number | null = null;
  for (;;) {
    const entries: LogEntry[] = listLog(db, { filter, before, limit: batch });
    if (entries.length === 0) break;
    before = entries.at(-1)!.row;
    yield entries.map((entry) => toCsvLine(toDecisionFields(entry))).join("");
  }
  yield listDecidedComplaints(db, { filter }).map((complaint) => toCsvLine(toComplaintFields(complaint))).join("");
}

/** The same from one moment of the data; the snapshot is closed when it ends or the reader goes away. */
export function streamLogCsv(snapshot: OpenDb, filter: LogFilter): ReadableStream<Uint8Array> {
  return toByteStream(writeLogCsv(snapshot.db, filter), () => snapshot.close());
}

function toDecisionFields({ decidedAt, number, n, sectionTitle, outcome, reason, legalGround, explanation, fromStatus, toStatus, by }: LogEntry): string[] {
  const grounds = [reason ? REASON_WORDS[reason] : "", legalGround ?? "", explanation ?? ""];
  return [toSortableTime(decidedAt), "Entscheidung", number, String(n), sectionTitle ?? "", OUTCOME_WORDS[outcome], ...grounds, STATUS_WORDS[fromStatus].word, STATUS_WORDS[toStatus].word, by];
}

function toComplaintFields({ closedAt, number, n, sectionTitle, result, reason, answer, by }: DecidedComplaint): string[] {
  return [toSortableTime(closedAt), "Beschwerde", number, String(n), sectionTitle ?? "", COMPLAINT_RESULT_WORDS[result], reason ? REASON_WORDS[reason] : "", "", answer ?? "", "", "", by];
}
