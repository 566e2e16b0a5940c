import type { Outcome } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { HUMAN, type Restriction, RETURNED_REDRESS, toOccasion, toScope } from "#app/text/statement.ts";
import { toNumber } from "#app/text/words.ts";
import type { Composers, Decided, MailPayloads } from "./mail-kinds.ts";
import { paragraphs, toGrounds } from "./mail-text.ts";

/** To an author: what was decided about their words, and about what they said against it. */
export const decisionMails: Composers<"published" | "published-cut" | "returned" | "rejected" | "hidden" | "complaint"> = {
  published: ({ number, place, path }, { publicOrigin, contributionFor }) =>
    contributionFor(toNumber(number) ?? 0) === undefined
      ? null
      : {
          subject: `${number} ist veröffentlicht`,
          text: paragraphs("Guten Tag,", `Ihr Beitrag ${number} (${place}) ist veröffentlicht:\n${publicOrigin}${path}`, "Danke, dass Sie mitdenken."),
        },
  "published-cut": ({ path, ...decided }, { publicOrigin }) => ({
    subject: `${decided.number} ist mit einer Kürzung veröffentlicht`,
    text: paragraphs(
      "Guten Tag,",
      `Ihr Beitrag ${decided.number} (${decided.place}) ist veröffentlicht, aber nicht ganz. Die Lücke ist im Text sichtbar:\n${publicOrigin}${path}`,
      toGrounds(decided, publicOrigin),
      toCircumstances("cut", decided),
      "Sie können den Beitrag überarbeiten oder zurückziehen.",
      toComplaint(decided, publicOrigin),
    ),
  }),
  returned: (decided, { publicOrigin }) => ({
    subject: `${decided.number} kommt zur Überarbeitung zurück`,
    text: paragraphs(
      "Guten Tag,",
      `die Moderation hat Ihren Beitrag ${decided.number} (${decided.place}) gelesen und bittet Sie, ihn zu überarbeiten.`,
      toGrounds(decided, publicOrigin),
      toCircumstances("return", decided),
      `Ihr Text ist noch da. Überarbeiten und erneut einreichen:\n${publicOrigin}/beitraege/${decided.number}/bearbeiten`,
      RETURNED_REDRESS,
    ),
  }),
  rejected: (decided, { publicOrigin }) => ({
    subject: `${decided.number} wird nicht veröffentlicht`,
    text: paragraphs(
      "Guten Tag,",
      `die Moderation hat Ihren Beitrag ${decided.number} (${decided.place}) gelesen und veröffentlicht ihn nicht.`,
      toGrounds(decided, publicOrigin),
      toCircumstances("reject", decided),
      `Ihr Text ist noch da. Sie können ihn überarbeiten und erneut einreichen:\n${publicOrigin}/beitraege/${decided.number}/bearbeiten`,
      toComplaint(decided, publicOrigin),
    ),
  }),
  hidden: (decided, { publicOrigin }) => ({
    subject: `${decided.number} ist ausgeblendet`,
    text: paragraphs(
      "Guten Tag,",
      `Ihr Beitrag ${decided.number} (${decided.place}) war veröffentlicht und ist jetzt ausgeblendet. An seiner Stelle steht ein Hinweis.`,
      toGrounds(decided, publicOrigin),
      toCircumstances("hide", decided),
      `Sie können eine Überarbeitung einreichen:\n${publicOrigin}/beitraege/${decided.number}/bearbeiten`,
      toComplaint(decided, publicOrigin),
    ),
  }),
  complaint: ({ number, place, isUpheld, outcome, answer, newer }, { publicOrigin }) => ({
    subject: `Ihre Beschwerde zu ${number}`,
    text: paragraphs(
      "Guten Tag,",
      isUpheld ? `Ihre Beschwerde zu ${number} (${place}) hatte Erfolg: ${toRedress(outcome, newer)}:\n${publicOrigin}/beitraege/${number}` : `über Ihre Beschwerde zu ${number} (${place}) ist entschieden. Die Entscheidung der Moderation bleibt.`,
      isUpheld && newer === "waiting" && "Ihre Überarbeitung wird weiter geprüft. Bis darüber entschieden ist, bleibt der Wortlaut zu lesen, um den es in Ihrer Beschwerde ging.",
      answer,
      `Ihr Beitrag mit seinem Stand:\n${publicOrigin}/konto/beitraege`,
      !isUpheld && "Ihr Text ist noch da. Sie können ihn überarbeiten, solange die Diskussion offen ist. Der Rechtsweg steht Ihnen offen.",
      HUMAN,
    ),
  }),
};

/** What an upheld complaint led to, by what it was about. */
const UPHELD_WORDS: Partial<Record<Outcome, string>> = { hide: "wieder zu lesen", cut: "ungekürzt zu lesen" };

/** A newer wording that became public since is not replaced by the older one. */
function toRedress(outcome: Outcome, newer: MailPayloads["complaint"]["newer"]): string {
  if (newer === "public") return "Die Entscheidung war falsch. Inzwischen haben Sie einen neueren Wortlaut eingereicht, der veröffentlicht wurde; an ihm ändert sich nichts";
  return `Ihr Beitrag ist jetzt ${UPHELD_WORDS[outcome] ?? "veröffentlicht"}`;
}

/** What is restricted and for how long, where it came from, and who decided. */
function toCircumstances(outcome: Restriction, decided: Decided): string {
  return `${toScope(outcome)} ${toOccasion(outcome, decided)} ${HUMAN}`;
}

function toComplaint({ number, complainUntil }: Decided, publicOrigin: string): string {
  return `Wenn Sie die Entscheidung für falsch halten, können Sie bis ${toDay(complainUntil)} Beschwerde einlegen; jemand anderes entscheidet darüber. Der Rechtsweg steht Ihnen auch ohne Beschwerde offen.\n${publicOrigin}/beitraege/${number}/beschwerde`;
}
