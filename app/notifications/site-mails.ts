import type { Composers } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";

/** About barriers: to the administration, and to whoever met one. */
export const siteMails: Composers<"barrier-filed" | "barrier-answer"> = {
  "barrier-filed": ({ path, until }, { publicOrigin }) => ({
    subject: "Eine Barriere ist gemeldet",
    text: paragraphs("Guten Tag,", `jemand hat eine Barriere gemeldet. Die Antwort ist bis ${until} fällig.`, `Lesen und beantworten:\n${publicOrigin}${path}`),
  }),
  "barrier-answer": ({ words, page, answer }, { publicOrigin }) => ({
    subject: "Antwort auf Ihre Meldung einer Barriere",
    text: paragraphs(
      "Guten Tag,",
      "Sie haben uns eine Barriere gemeldet. Das ist unsere Antwort:",
      answer,
      `Ihre Meldung${page === "" ? "" : ` zur Seite ${page}`}:\n${words.replace(/^/gm, "> ")}`,
      `Sind Sie mit der Antwort nicht zufrieden, steht hier, an wen Sie sich wenden können:\n${publicOrigin}/barrierefreiheit`,
    ),
  }),
};
