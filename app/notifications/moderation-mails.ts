import { HUMAN } from "#app/text/statement.ts";
import type { Composers, MailPayloads } from "./mail-kinds.ts";
import { paragraphs, toGrounds } from "./mail-text.ts";

/** To whoever is banned or reports, and to the moderation itself. */
export const moderationMails: Composers<"writing-ban" | "writing-ban-lifted" | "reminder" | "report-received" | "report-answer" | "report-void"> = {
  "writing-ban": ({ until, explanation, ...grounds }, { publicOrigin }) => ({
    subject: "Schreibsperre für Ihr Konto",
    text: paragraphs(
      "Guten Tag,",
      `die Moderation hat für Ihr Konto eine Schreibsperre verhängt. Sie gilt ab sofort, ${until}. So lange können Sie nichts einreichen und nichts überarbeiten.`,
      toGrounds({ ...grounds, explanation, legalGround: null }, publicOrigin),
      `Weiterhin können Sie alles lesen, Beiträge zurückziehen, Entwürfe speichern und löschen, Beiträge melden, Beschwerde gegen Entscheidungen einlegen und Ihre Daten ansehen oder ändern:\n${publicOrigin}/konto`,
      `Wenn Sie die Schreibsperre für falsch halten, schreiben Sie dem Projektteam. Die Adresse steht im Impressum:\n${publicOrigin}/impressum`,
      "Der Rechtsweg steht Ihnen offen.",
      HUMAN,
    ),
  }),
  "writing-ban-lifted": (_, { publicOrigin }) => ({
    subject: "Ihre Schreibsperre ist aufgehoben",
    text: paragraphs("Guten Tag,", "die Moderation hat Ihre Schreibsperre aufgehoben. Sie können ab sofort wieder schreiben.", `Was Sie inzwischen als Entwurf gespeichert haben, finden Sie hier:\n${publicOrigin}/konto/entwuerfe`),
  }),
  reminder: (counts, { publicOrigin }) => ({
    subject: toReminderSubject(counts),
    text: paragraphs("Guten Tag,", `das ist in der Moderation offen:

${toReminderList(counts)}`, `Ansehen und entscheiden:
${publicOrigin}/moderation`, "Diese Erinnerung geht Montag bis Freitag um 7 Uhr an alle in der Moderation, wenn etwas wartet."),
  }),
  "report-received": ({ number, place, reason, path }, { publicOrigin }) => ({
    subject: `Ihre Meldung zu ${number}`,
    text: paragraphs(
      "Guten Tag,",
      `Ihre Meldung zu ${number} (${place}) ist eingegangen. Grund: ${reason}.`,
      "Die Moderation liest sie, meist innerhalb eines Arbeitstags, und schreibt Ihnen, was sie entschieden hat. Wer den Beitrag geschrieben hat, erfährt nicht, von wem die Meldung kommt.",
      `Wie es um Ihre Meldung steht:\n${publicOrigin}${path}`,
      "Bei Gefahr für Leib und Leben rufen Sie die Polizei: 110.",
      "Wenn Sie nichts gemeldet haben, hat jemand anderes diese Adresse angegeben; Sie brauchen nichts zu tun.",
    ),
  }),
  "report-answer": ({ number, place, isHidden, answer, path }, { publicOrigin }) => ({
    subject: isHidden ? `${number} ist ausgeblendet: zu Ihrer Meldung` : `${number} bleibt stehen: zu Ihrer Meldung`,
    text: paragraphs(
      "Guten Tag,",
      `über Ihre Meldung zu ${number} (${place}) ist entschieden. ${isHidden ? "Der Beitrag ist ausgeblendet." : "Der Beitrag bleibt stehen."}`,
      answer,
      HUMAN,
      `Ihre Meldung mit ihrem Stand:\n${publicOrigin}${path}`,
      isHidden ? "Erscheint eine Überarbeitung des Beitrags, können Sie sie erneut melden. Der Rechtsweg steht Ihnen offen." : "Ändert sich der Text, können Sie ihn erneut melden. Halten Sie die Entscheidung für falsch, steht Ihnen der Rechtsweg offen.",
    ),
  }),
  "report-void": ({ number, place, path }, { publicOrigin }) => ({
    subject: `${number} ist zurückgezogen: zu Ihrer Meldung`,
    text: paragraphs(
      "Guten Tag,",
      `Sie haben ${number} (${place}) gemeldet. Wer den Beitrag geschrieben hat, hat ihn jetzt selbst zurückgezogen; er ist nicht mehr zu lesen.`,
      "Ihre Meldung ist damit erledigt. Die Moderation entscheidet nicht mehr darüber.",
      `Ihre Meldung mit ihrem Stand:\n${publicOrigin}${path}`,
    ),
  }),
};

function toReminderSubject({ waiting, oldest, reported, complaints }: MailPayloads["reminder"]): string {
  if (waiting > 0) return `${waiting} ${waiting === 1 ? "wartet" : "warten, ältester"} seit ${oldest}`;
  return [toReported(reported), toComplaints(complaints)].filter((words) => words !== "").join(", ");
}

/** Figures only: of what waits, nothing is to be read in a mail. */
function toReminderList({ waiting, oldest, revised, reported, complaints }: MailPayloads["reminder"]): string {
  const contributions = waiting === 0 ? "" : `${waiting === 1 ? "1 Beitrag wartet" : `${waiting} Beiträge warten, der älteste`} seit ${oldest}${revised > 0 ? ` (davon überarbeitet: ${revised})` : ""}`;
  return [contributions, toReported(reported), toComplaints(complaints)].filter((words) => words !== "").map((words) => `- ${words}`).join("\n");
}

function toReported(count: number): string {
  return count === 0 ? "" : count === 1 ? "1 gemeldeter Beitrag" : `${count} gemeldete Beiträge`;
}

function toComplaints(count: number): string {
  return count === 0 ? "" : count === 1 ? "1 Beschwerde" : `${count} Beschwerden`;
}
