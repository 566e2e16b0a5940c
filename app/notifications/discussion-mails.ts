import type { Composers, MentionedContribution } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";

/** What goes on in the discussion. What these speak of is looked up when they are sent. */
export const discussionMails: Composers<"reply" | "news" | "digest" | "answered" | "passage-changed"> = {
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
  "passage-changed": ({ numbers, version }, { publicOrigin, contributionFor }) => {
    const about = numbers.flatMap((number) => contributionFor(number) ?? []);
    const [first] = about;
    if (!first) return null;
    return {
      subject: about.length === 1 ? `Neuer Wortlaut zu ${first.number}: erledigt oder bleibt bestehen?` : `Neuer Wortlaut zu ${about.length} Ihrer Beiträge`,
      text: paragraphs(
        "Guten Tag,",
        `das Positionspapier liegt in Fassung ${version} vor. Geändert hat sich auch, wozu Sie geschrieben haben:`,
        ...about.map(({ number, kind, place, path }) => `${number} · ${kind} zu ${place}\n${publicOrigin}${path}`),
        `Ist Ihr Beitrag damit erledigt, oder bleibt er bestehen? Mit einem Klick sagen Sie es hier:\n${publicOrigin}/konto/beitraege`,
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
};

function toExcerpt({ excerpt }: MentionedContribution): string {
  return excerpt.split("\n").map((line) => `> ${line}`).join("\n");
}

function toEntry(contribution: MentionedContribution, publicOrigin: string): string {
  const { number, kind, place, who, path } = contribution;
  return `${number} · ${kind} zu ${place} · ${who}\n${toExcerpt(contribution)}\n${publicOrigin}${path}`;
}
