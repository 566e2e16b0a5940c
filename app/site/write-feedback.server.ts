import type { Db } from "#db/open.ts";
import type { FeedbackRow, SectionFeedback } from "#app/evaluation/feedback.ts";
import { isEvaluated } from "#app/evaluation/feedback.ts";
import { readFeedback } from "#app/evaluation/feedback.server.ts";
import { toMarkdownLine } from "#app/text/markdown-words.ts";
import { readHtml } from "#app/text/read-html.ts";
import { RichMarkdown } from "#app/text/rich-markdown.ts";
import { DISPOSITION_WORDS, KIND_WORDS, toContributionCount } from "#app/text/words.ts";

/** "Umgang mit Ihren Rückmeldungen" as Markdown, section by section. */
export function* writeFeedback(db: Db, publicOrigin: string): Generator<string> {
  const rich = new RichMarkdown();
  const write = (html: string) => rich.write(readHtml(html.replaceAll('href="/', `href="${publicOrigin}/`)));
  const evaluated = readFeedback(db).filter(isEvaluated);
  yield "# Umgang mit Ihren Rückmeldungen\n\n";
  if (evaluated.length === 0) yield "Noch hat das Projektteam keine Zusammenfassung und keine Erwiderung veröffentlicht.\n";
  for (const section of evaluated) yield writeSection(section, write);
}

function writeSection({ title, total, replies, answered, summary, rows }: SectionFeedback, write: (html: string) => string): string {
  return [
    `## ${toMarkdownLine(title)}`,
    `${toContributionCount(total, replies)}, ${answered} beantwortet.`,
    ...(summary ? ["### Zusammenfassung des Projektteams", write(summary.html)] : []),
    ...rows.map((row) => writeRow(row, write)),
  ].join("\n\n") + "\n\n";
}

function writeRow({ disposition, html, members }: FeedbackRow, write: (html: string) => string): string {
  const to = members.map(({ number, kind, passageNumber, gone }) => `- ${[number, kind && KIND_WORDS[kind].word, passageNumber && `Rn. ${passageNumber}`, gone && (gone === "withdrawn" ? "zurückgezogen" : "ausgeblendet")].filter(Boolean).join(" · ")}`);
  return [`### ${DISPOSITION_WORDS[disposition].word}`, to.join("\n"), ...(html === null ? [] : [write(html)])].join("\n\n");
}
