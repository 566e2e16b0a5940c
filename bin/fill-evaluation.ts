import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { writeAnswer } from "#app/evaluation/answers.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { findRelease, releaseAnswers } from "#app/evaluation/release-answers.server.ts";
import { writeSummary } from "#app/evaluation/summaries.server.ts";
import { addTeamNote } from "#app/evaluation/team-notes.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { DEMO_ANSWERS, DEMO_QUOTES, DEMO_SUMMARIES, DEMO_TEAM_NOTES, DEMO_TOPICS } from "#db/demo/evaluation.ts";
import type { Db } from "#db/open.ts";
import { demand, findEntry } from "./demo-entries.ts";

/** What the team has made of the demo's discussion: one section answered and summed up, one answered, one in drafts. */
export function fillEvaluation(db: Db, { author, now }: { author: TeamMember; now: number }) {
  for (const [name, beginnings] of Object.entries(DEMO_TOPICS)) {
    for (const begins of beginnings) addTopic(db, { ...findEntry(db, begins), name, now });
  }
  for (const [begins, quote] of DEMO_QUOTES) demand(markQuote(db, { author, ...findEntry(db, begins), quote, now }).ok, begins);
  for (const [begins, words] of DEMO_TEAM_NOTES) addTeamNote(db, { author, ...findEntry(db, begins), words, now });
  for (const { section, releasedDaysAgo, answers } of DEMO_ANSWERS) {
    const at = Math.round(now - (releasedDaysAgo ?? 1) * DAY_LENGTH);
    for (const { to, disposition, body } of answers) {
      demand(writeAnswer(db, { author, sectionKey: section, disposition, body, members: to.map((begins) => findEntry(db, begins)), now: at - HOUR }).ok, body);
    }
    const summary = DEMO_SUMMARIES[section];
    if (summary) demand(writeSummary(db, { author, sectionKey: section, version: "", body: withNumbers(db, summary), now: at - HOUR }).ok, summary);
    if (releasedDaysAgo !== null) demand(releaseAnswers(db, { author, sectionKey: section, seen: findRelease(db, section).seen, now: at }).ok, section);
  }
}

function withNumbers(db: Db, words: string): string {
  return words.replace(/\{([^}]+)\}/g, (_, begins: string) => toContributionNumber(findEntry(db, begins).number));
}
