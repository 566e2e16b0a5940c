import { toDay } from "#app/text/dates.ts";
import { HUMAN, type Restriction, RETURNED_REDRESS, toOccasion, toScope } from "#app/text/statement.ts";
import type { Outcome } from "#db/schema/sets.ts";
import { toNumber } from "#app/text/words.ts";
import type { MailTopic } from "./preferences.ts";

/** What each kind of mail needs to be composed. Everything a reader sees of a mail is written in this file. */
export type MailPayloads = {
  "sign-in-code": { requestId: string };
  published: { number: string; place: string; path: string };
  "published-cut": Decided & { path: string };
  returned: Decided;
  rejected: Decided;
  hidden: Decided;
  reply: { number: number; answers: string };
  news: { number: number };
  answered: { numbers: number[] };
  complaint: { number: string; place: string; isUpheld: boolean; outcome: Outcome; answer: string };
  digest: { followed: number[]; others: number[]; more: number };
  "writing-ban": Pick<Decided, "reason" | "clause"> & { explanation: string; until: string };
  "writing-ban-lifted": Record<string, never>;
  reminder: { waiting: number; oldest: string | null; revised: number; reported: number; complaints: number };
  "report-received": { number: string; place: string; reason: string; path: string };
  "report-answer": { number: string; place: string; isHidden: boolean; answer: string; path: string };
};
export type Decided = { number: string; place: string; reason: string; clause: number; explanation: string | null; legalGround: string | null; wasReported: boolean; complainUntil: number };
export type MailKind = keyof MailPayloads;
/** `unsubscribePath` is there for mails that nobody needs. */
export type Mail = { subject: string; text: string; unsubscribePath?: string };
/** A contribution as a mail may speak of it, looked up when the mail is sent: what was hidden or withdrawn meanwhile is not in it. */
export type MentionedContribution = { number: string; kind: string; place: string; who: string; excerpt: string; path: string };
export type MailSurroundings = {
  publicOrigin: string;
  codeFor: (requestId: string) => string;
  isWanted: (personId: string, topic: MailTopic) => boolean;
  contributionFor: (number: number) => MentionedContribution | undefined;
  /** What became of a contribution, in a word, once the team has answered it. */
  dispositionFor: (number: number) => string | undefined;
  unsubscribeTokenFor: (personId: string, topic: MailTopic) => string;
};

const CLOSING = "Integration in Bewegung – Fachdiskussion zum Positionspapier";

type Composers = { [K in MailKind]: (payload: MailPayloads[K], surroundings: MailSurroundings) => Mail | null };

const TOPICS: Partial<Record<MailKind, MailTopic>> = { reply: "replies", answered: "replies", news: "news", digest: "digest" };

const composers: Composers = {
  "sign-in-code": ({ requestId }, { publicOrigin, codeFor }) => ({
    subject: "Ihr Code zum Anmelden",
    text: paragraphs(
      "Guten Tag,",
      "Ihr Code zum Anmelden lautet:",
      `    ${codeFor(requestId)}`,
      `Geben Sie ihn in dem Browser ein, in dem Sie ihn angefordert haben:\n${publicOrigin}/anmelden/code`,
      "Der Code gilt 30 Minuten. Wenn Sie keinen angefordert haben, brauchen Sie nichts zu tun.",
    ),
  }),
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
  complaint: ({ number, place, isUpheld, outcome, answer }, { publicOrigin }) => ({
    subject: `Ihre Beschwerde zu ${number}`,
    text: paragraphs(
      "Guten Tag,",
      isUpheld ? `Ihre Beschwerde zu ${number} (${place}) hatte Erfolg: Ihr Beitrag ist jetzt ${UPHELD_WORDS[outcome] ?? "veröffentlicht"}:\n${publicOrigin}/beitraege/${number}` : `über Ihre Beschwerde zu ${number} (${place}) ist entschieden. Die Entscheidung der Moderation bleibt.`,
      answer,
      `Ihr Beitrag mit seinem Stand:\n${publicOrigin}/konto/beitraege`,
      !isUpheld && "Ihr Text ist noch da. Sie können ihn überarbeiten, solange die Diskussion offen ist. Der Rechtsweg steht Ihnen offen.",
      HUMAN,
    ),
  }),
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
  reply: ({ number, answers }, { publicOrigin, contributionFor }) => {
    const reply = contributionFor(number);
    if (!reply) return null;
    return {
      subject: `Antwort auf ${answers}`,
      text: paragraphs("Guten Tag,", `auf Ihren Beitrag ${answers} (${reply.place}) hat jemand geantwortet: ${reply.who}.`, toExcerpt(reply), `Lesen und weiterreden:\n${publicOrigin}/beitraege/${answers}#${reply.number.toLowerCase()}`),
    };
  },
  news: ({ number }, { publicOrigin, contributionFor }) => {
    const contribution = contributionFor(number);
    if (!contribution) return null;
    return {
      subject: `Neu zu ${contribution.place}: ${contribution.kind}`,
      text: paragraphs("Guten Tag,", `zu ${contribution.place}, einer Stelle, der Sie folgen, ist ${contribution.number} erschienen. ${contribution.who} schreibt:`, toExcerpt(contribution), `Ganz lesen:\n${publicOrigin}${contribution.path}`),
    };
  },
  digest: ({ followed, others, more }, { publicOrigin, contributionFor }) => {
    const find = (numbers: number[]) => numbers.flatMap((number) => contributionFor(number) ?? []);
    const [mine, rest] = [find(followed), find(others)];
    const total = mine.length + rest.length + more;
    if (mine.length + rest.length === 0) return null;
    return {
      subject: total === 1 ? "1 neuer Beitrag" : `${total} neue Beiträge`,
      text: paragraphs(
        "Guten Tag,",
        "das ist neu in der Fachdiskussion.",
        mine.length > 0 && `WO SIE FOLGEN\n\n${mine.map((one) => toEntry(one, publicOrigin)).join("\n\n")}`,
        rest.length > 0 && `${mine.length > 0 ? "AUSSERDEM" : "NEU"}\n\n${rest.map((one) => toEntry(one, publicOrigin)).join("\n\n")}`,
        more > 0 && `Und ${more === 1 ? "1 weiterer Beitrag" : `${more} weitere Beiträge`}:\n${publicOrigin}/beitraege`,
      ),
    };
  },
  answered: ({ numbers }, { publicOrigin, contributionFor, dispositionFor }) => {
    const answered = numbers.flatMap((number) => {
      const [contribution, disposition] = [contributionFor(number), dispositionFor(number)];
      return contribution && disposition ? [{ ...contribution, disposition }] : [];
    });
    const [first] = answered;
    if (!first) return null;
    const list = answered.map(({ number, kind, place, disposition, path }) => `${number} · ${kind} zu ${place}: ${disposition}\n${publicOrigin}${path}`);
    return {
      subject: answered.length === 1 ? `Erwiderung auf ${first.number}` : `Erwiderungen auf ${answered.length} Ihrer Beiträge`,
      text: paragraphs(
        "Guten Tag,",
        answered.length === 1 ? "das Projektteam hat auf Ihren Beitrag erwidert:" : `das Projektteam hat auf ${answered.length} Ihrer Beiträge erwidert:`,
        ...list,
        `Was aus allen Rückmeldungen geworden ist:\n${publicOrigin}/rueckmeldungen`,
      ),
    };
  },
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
};

/** What an upheld complaint led to, by what it was about. */
const UPHELD_WORDS: Partial<Record<Outcome, string>> = { hide: "wieder zu lesen", cut: "ungekürzt zu lesen" };

/** The finished mail, or null if what it would speak of is no longer there, or it is no longer wanted. Sign-in codes are computed here and stand nowhere else. */
export function composeMail(kind: MailKind, payload: unknown, surroundings: MailSurroundings, personId: string | null = null): Mail | null {
  const compose = composers[kind] as (payload: unknown, surroundings: MailSurroundings) => Mail | null;
  const { publicOrigin, unsubscribeTokenFor, isWanted } = surroundings;
  const topic = TOPICS[kind];
  if (topic && personId && !isWanted(personId, topic)) return null;
  const mail = compose(payload, surroundings);
  if (!mail) return null;
  const closing = `--\n${CLOSING}\n${publicOrigin}\n`;
  if (!topic || !personId) return { ...mail, text: `${mail.text}\n\n${closing}` };
  const unsubscribePath = `/abbestellen/${unsubscribeTokenFor(personId, topic)}`;
  return { ...mail, unsubscribePath, text: `${mail.text}\n\n${closing}\nSolche Mails abbestellen: ${publicOrigin}${unsubscribePath}\n` };
}

function toExcerpt({ excerpt }: MentionedContribution): string {
  return excerpt.split("\n").map((line) => `> ${line}`).join("\n");
}

function toEntry(contribution: MentionedContribution, publicOrigin: string): string {
  const { number, kind, place, who, path } = contribution;
  return `${number} · ${kind} zu ${place} · ${who}\n${toExcerpt(contribution)}\n${publicOrigin}${path}`;
}

/** Reason and clause, the law where one is named, and the words of the moderation. */
function toGrounds({ reason, clause, legalGround, explanation }: Pick<Decided, "reason" | "clause" | "legalGround" | "explanation">, publicOrigin: string): string {
  return paragraphs(`Grund: ${reason} (Netiquette, Ziffer ${clause})\n${publicOrigin}/netiquette#ziffer-${clause}`, legalGround && `Rechtsgrundlage: ${legalGround}`, explanation);
}

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

/** What is restricted and for how long, where it came from, and who decided. */
function toCircumstances(outcome: Restriction, decided: Decided): string {
  return `${toScope(outcome)} ${toOccasion(outcome, decided)} ${HUMAN}`;
}

function toComplaint({ number, complainUntil }: Decided, publicOrigin: string): string {
  return `Wenn Sie die Entscheidung für falsch halten, können Sie bis ${toDay(complainUntil)} Beschwerde einlegen; jemand anderes entscheidet darüber. Der Rechtsweg steht Ihnen auch ohne Beschwerde offen.\n${publicOrigin}/beitraege/${number}/beschwerde`;
}

function paragraphs(...pieces: (string | null | false)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== false && piece !== "").join("\n\n");
}
