import { sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicAnswers } from "#db/schema/evaluation-views.ts";
import { listDetails, redrawDetails } from "#app/discussion/example-details.ts";
import { toDay } from "#app/text/dates.ts";
import { readHtml } from "#app/text/read-html.ts";
import { KIND_WORDS, REASON_WORDS, toContributionNumber, toNumber } from "#app/text/words.ts";
import { toPerson } from "./columns.ts";
import type { Export } from "./export.server.ts";
import type { Gathered } from "./gather.server.ts";
import type { MarkedQuote } from "./marked-quotes.server.ts";
import type { Block, ReportAnswer, ReportQuote } from "./report.ts";
import { BATCH, type ExportRow, rowsNumbered } from "./select.server.ts";

/** Where contributions belong that are about no section. */
export const PAPER = "papier";

type Answer = ReturnType<ReturnType<typeof answersNumbered>["all"]>[number];

/** The contributions of a selection, found by what they are about and read only when it is their turn. */
export class Said {
  readonly #numbers: Map<string, number[]>;
  readonly #rows: ReturnType<typeof rowsNumbered>;
  readonly #answers: ReturnType<typeof answersNumbered>;
  readonly #asked: Export;
  /** Under which contribution the words of an answer stand. */
  readonly #answered = new Map<string, string>();

  private constructor(db: Db, numbers: Map<string, number[]>, asked: Export) {
    [this.#numbers, this.#rows, this.#answers, this.#asked] = [numbers, rowsNumbered(db, asked), answersNumbered(db), asked];
  }

  /** Replies after what they answer, also where only they are in the selection. */
  static sort(db: Db, asked: Export, { rows }: Gathered): Said {
    const places = new Map<number, string>();
    const inThreads = rows.toSorted((a, b) => (a.parentNumber ?? a.number) - (b.parentNumber ?? b.number) || a.number - b.number);
    for (const { number, parentNumber, passageId, sectionId } of inThreads) places.set(number, places.get(parentNumber ?? 0) ?? passageId ?? sectionId ?? PAPER);
    return new Said(db, Map.groupBy(places.keys(), (number) => places.get(number)!), asked);
  }

  has(place: string): boolean {
    return this.#numbers.has(place);
  }

  *writeAbout(place: string): Generator<Block> {
    const numbers = this.#numbers.get(place) ?? [];
    this.#numbers.delete(place);
    for (let from = 0; from < numbers.length; from += BATCH) yield* this.#writeBatch(numbers.slice(from, from + BATCH));
  }

  /** What no passage and no section of today's paper has taken. */
  *writeRest(): Generator<Block> {
    if (this.#numbers.size === 0) yield { kind: "words", words: "Keine Beiträge." };
    for (const place of this.#numbers.keys()) yield* this.writeAbout(place);
  }

  /** The marked words of the selection's contributions. In public a name stands by them only if its owner agreed to that. */
  listQuotes(marked: MarkedQuote[]): ReportQuote[] {
    const numbers = marked.map(({ number }) => toNumber(number));
    const rows = new Map(this.#rows.all({ numbers: JSON.stringify(numbers) }).map((row) => [row.number, row]));
    return marked.flatMap(({ number, words, by }) => {
      const row = rows.get(toNumber(number) ?? 0);
      return row ? [{ words, number, person: this.#asked.profile === "oeffentlich" ? by : toPerson(row, this.#asked) }] : [];
    });
  }

  *#writeBatch(numbers: number[]): Generator<Block> {
    const wanted = { numbers: JSON.stringify(numbers) };
    const rows = new Map(this.#rows.all(wanted).map((row) => [row.number, row]));
    const answers = new Map(this.#answers.all(wanted).map((answer) => [answer.number, answer]));
    for (const number of numbers) {
      yield this.#toContribution(rows.get(number)!, answers.get(number));
      this.#asked.onRow?.();
    }
  }

  #toContribution(row: ExportRow, answer: Answer | undefined): Block {
    const number = toContributionNumber(row.number);
    const what = row.parentNumber ? `Antwort auf ${toContributionNumber(row.parentNumber)}` : row.kind ? KIND_WORDS[row.kind].word : "Antwort";
    const context = [toPerson(row, this.#asked), toDay(row.submittedAt), ...(row.supports > 0 ? [`${row.supports} × „Das erleben wir auch“`] : []), ...(row.cutReason ? [`gekürzt: ${REASON_WORDS[row.cutReason]}`] : [])].join(" · ");
    return { kind: "contribution", number, what, isReply: row.parentNumber !== null, context, quote: row.quote, said: readHtml(redrawDetails(row.html, null)), details: listDetails(row.details), answer: answer ? this.#toAnswer(answer, number) : null };
  }

  #toAnswer({ answerId, disposition, html, isOutdated }: Answer, number: string): ReportAnswer {
    const under = this.#answered.get(answerId);
    if (!under) this.#answered.set(answerId, number);
    return { disposition, isOutdated: isOutdated === 1, said: under ? { under } : readHtml(html ?? "") };
  }
}

/** Released answers only. */
function answersNumbered(db: Db) {
  return db
    .select({ number: publicAnswers.number, answerId: publicAnswers.answerId, disposition: publicAnswers.disposition, html: publicAnswers.html, isOutdated: publicAnswers.isOutdated })
    .from(publicAnswers)
    .where(sql`${publicAnswers.number} in (select value from json_each(${sql.placeholder("numbers")}))`)
    .prepare();
}
