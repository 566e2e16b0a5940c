import { OUTCOME_WORDS, STATUS_WORDS } from "#app/text/words.ts";
import type { Status } from "#db/schema/sets.ts";
import type { Act, Beginning, Who } from "./life.ts";

export type Row = [from: Beginning, act: Act, who: Who, states: string, seen: string, mail?: string];

const HIDDEN = "[ausgeblendet: kein Bezug zum Abschnitt]";

/** The life of a contribution: from × act × who → state of every wording, what everybody sees, mail to the author. */
export const TABLE: Row[] = [
  ["nothing", "submit", "author", "1 pending", "nothing"],

  ["pending", "edit", "author", "1 superseded, 2 pending", "nothing"],
  ["pending", "publish", "moderator", "1 published", "original", "published"],
  ["pending", "cut", "moderator", "1 superseded, 2 published", "cut", "published-cut"],
  ["pending", "return", "moderator", "1 returned", "nothing", "returned"],
  ["pending", "reject", "moderator", "1 rejected", "nothing", "rejected"],
  ["pending", "second", "moderator", "1 pending", "nothing"],
  ["pending", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["a second opinion asked", "edit", "author", "1 superseded, 2 pending", "nothing"],
  ["a second opinion asked", "publish", "colleague", "1 published", "original", "published"],
  ["a second opinion asked", "cut", "colleague", "1 superseded, 2 published", "cut", "published-cut"],
  ["a second opinion asked", "return", "colleague", "1 returned", "nothing", "returned"],
  ["a second opinion asked", "reject", "colleague", "1 rejected", "nothing", "rejected"],
  ["a second opinion asked", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["returned", "edit", "author", "1 returned, 2 pending", "nothing"],
  ["returned", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["rejected", "edit", "author", "1 rejected, 2 pending", "nothing"],
  ["rejected", "reverse", "moderator", "1 published", "original", "published"],
  ["rejected", "reverse", "colleague", "1 published", "original", "published"],
  ["rejected", "withdraw", "author", "1 withdrawn – withdrawn", "nothing"],

  ["rejected, edit waiting", "publish", "moderator", "1 rejected, 2 published", "edited", "published"],
  ["rejected, edit waiting", "reject", "moderator", "1 rejected, 2 rejected", "nothing", "rejected"],
  ["rejected, edit waiting", "reverse", "colleague", "1 published, 2 pending", "original", "published"],

  ["published", "edit", "author", "1 published, 2 pending", "original"],
  ["published", "hide", "moderator", "1 published – hidden", HIDDEN, "hidden"],
  ["published", "hide", "colleague", "1 published – hidden", HIDDEN, "hidden"],
  ["published", "withdraw", "author", "1 withdrawn – withdrawn", "[zurückgezogen]"],

  ["published, edit waiting", "edit", "author", "1 published, 2 superseded, 3 pending", "original"],
  ["published, edit waiting", "publish", "moderator", "1 superseded, 2 published", "edited", "published"],
  ["published, edit waiting", "cut", "moderator", "1 superseded, 2 superseded, 3 published", "cut", "published-cut"],
  ["published, edit waiting", "return", "moderator", "1 published, 2 returned", "original", "returned"],
  ["published, edit waiting", "reject", "moderator", "1 published, 2 rejected", "original", "rejected"],
  ["published, edit waiting", "second", "moderator", "1 published, 2 pending", "original"],
  ["published, edit waiting", "hide", "moderator", "1 published, 2 pending – hidden", HIDDEN, "hidden"],
  ["published, edit waiting", "withdraw", "author", "1 withdrawn, 2 withdrawn – withdrawn", "[zurückgezogen]"],

  ["published, edit returned", "edit", "author", "1 published, 2 returned, 3 pending", "original"],
  ["published, edit returned", "hide", "moderator", "1 published, 2 returned – hidden", HIDDEN, "hidden"],
  ["published, edit rejected", "reverse", "colleague", "1 superseded, 2 published", "edited", "published"],
  ["published, edit rejected", "withdraw", "author", "1 withdrawn, 2 withdrawn – withdrawn", "[zurückgezogen]"],

  ["cut", "edit", "author", "1 superseded, 2 published, 3 pending", "cut"],
  ["cut", "hide", "moderator", "1 superseded, 2 published – hidden", HIDDEN, "hidden"],
  ["cut", "reverse", "colleague", "1 published, 2 superseded", "original", "published"],
  ["cut", "withdraw", "author", "1 superseded, 2 withdrawn – withdrawn", "[zurückgezogen]"],
  ["cut, edit waiting", "publish", "moderator", "1 superseded, 2 superseded, 3 published", "edited", "published"],
  ["cut, edit waiting", "reverse", "colleague", "1 published, 2 superseded, 3 pending", "original", "published"],

  ["hidden", "edit", "author", "1 published, 2 pending – hidden", HIDDEN],
  ["hidden", "reverse", "colleague", "1 published", "original", "published"],
  ["hidden", "withdraw", "author", "1 withdrawn – withdrawn", "[zurückgezogen]"],
  ["hidden, edit waiting", "edit", "author", "1 published, 2 superseded, 3 pending – hidden", HIDDEN],
  ["hidden, edit waiting", "publish", "moderator", "1 superseded, 2 published", "edited", "published"],
  ["hidden, edit waiting", "cut", "moderator", "1 superseded, 2 superseded, 3 published", "cut", "published-cut"],
  ["hidden, edit waiting", "return", "moderator", "1 published, 2 returned – hidden", HIDDEN, "returned"],
  ["hidden, edit waiting", "reject", "moderator", "1 published, 2 rejected – hidden", HIDDEN, "rejected"],
  ["hidden, edit waiting", "reverse", "colleague", "1 published, 2 pending", "original", "published"],
  ["hidden, edit waiting", "withdraw", "author", "1 withdrawn, 2 withdrawn – withdrawn", "[zurückgezogen]"],
  ["hidden, edit returned", "edit", "author", "1 published, 2 returned, 3 pending – hidden", HIDDEN],
  ["hidden, edit returned", "show again", "colleague", "1 published, 2 returned", "original", "published"],
  ["hidden, edit rejected", "reverse", "colleague", "1 superseded, 2 published", "edited", "published"],
  ["hidden, edit rejected", "show again", "colleague", "1 published, 2 rejected", "original", "published"],
];

/** The same table as the handbook prints it. */
export function renderTable(): string {
  const rows = TABLE.map(([from, what, who, states, seen, mail]) => [BEGINNING_WORDS[from], WHO_WORDS[who], ACT_WORDS[what], toStateWords(states), SEEN_WORDS[seen] ?? seen, mail ? MAIL_WORDS[mail] : "–"]);
  const titles = ["Stand vorher", "wer", "tut was", "Stand nachher", "alle sehen", "Mail an die Autorin oder den Autor"];
  return [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const BEGINNING_WORDS: Record<Beginning, string> = {
  nothing: "noch nichts",
  pending: "in Prüfung",
  "a second opinion asked": "in Prüfung, zweite Meinung erbeten",
  returned: "zurückgegeben",
  rejected: "abgelehnt",
  "rejected, edit waiting": "abgelehnt, Überarbeitung in Prüfung",
  published: "veröffentlicht",
  "published, edit waiting": "veröffentlicht, Überarbeitung in Prüfung",
  "published, edit returned": "veröffentlicht, Überarbeitung zurückgegeben",
  "published, edit rejected": "veröffentlicht, Überarbeitung abgelehnt",
  cut: "mit Kürzung veröffentlicht",
  "cut, edit waiting": "mit Kürzung veröffentlicht, Überarbeitung in Prüfung",
  hidden: "ausgeblendet",
  "hidden, edit waiting": "ausgeblendet, Überarbeitung in Prüfung",
  "hidden, edit returned": "ausgeblendet, Überarbeitung zurückgegeben",
  "hidden, edit rejected": "ausgeblendet, Überarbeitung abgelehnt",
  "withdrawn while pending": "in Prüfung zurückgezogen",
  "withdrawn after publication": "nach der Veröffentlichung zurückgezogen",
  "withdrawn while hidden": "ausgeblendet und zurückgezogen",
};

const WHO_WORDS: Record<Who, string> = { author: "Autorin oder Autor", stranger: "andere Fachperson", moderator: "Moderation", colleague: "andere Person der Moderation", "author as moderator": "Autorin oder Autor mit Berechtigung" };

const ACT_WORDS: Record<Act, string> = {
  submit: "reicht ein", edit: "überarbeitet", withdraw: "zieht zurück", publish: "veröffentlicht", cut: "veröffentlicht mit Kürzung", return: "gibt zurück", reject: "lehnt ab",
  second: "bittet um zweite Meinung", hide: "blendet aus", reverse: "ändert die letzte Entscheidung", "show again": "ändert die Ausblendung", undo: "macht rückgängig",
};

const SEEN_WORDS: Record<string, string> = { nothing: "nichts", original: "den Wortlaut", edited: "den überarbeiteten Wortlaut", cut: "den gekürzten Wortlaut" };

const MAIL_WORDS: Record<string, string> = { published: OUTCOME_WORDS.publish, "published-cut": OUTCOME_WORDS.cut, returned: OUTCOME_WORDS.return, rejected: OUTCOME_WORDS.reject, hidden: OUTCOME_WORDS.hide };

/** "1 superseded, 2 pending – hidden" → "Vorlage 1 ersetzt, Vorlage 2 in Prüfung; Beitrag ausgeblendet". */
function toStateWords(states: string): string {
  return states
    .replace(" – ", "; Beitrag ")
    .replace(/\d+ (?=\w)/g, (n) => `Vorlage ${n}`)
    .replace(/[a-z]{6,}(?=,|;|$)/g, (state) => STATUS_WORDS[state as Status | "hidden"]?.word ?? state);
}
