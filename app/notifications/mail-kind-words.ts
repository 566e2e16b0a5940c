import type { MailKind } from "./mail-kinds.ts";

/** What each mail is about, in a word. */
export const MAIL_KIND_WORDS: Record<MailKind, string> = {
  "sign-in-code": "Code zum Anmelden",
  published: "Beitrag veröffentlicht",
  "published-cut": "Beitrag mit Kürzung veröffentlicht",
  returned: "Beitrag zurückgegeben",
  rejected: "Beitrag abgelehnt",
  hidden: "Beitrag ausgeblendet",
  reply: "Antwort auf einen Beitrag",
  news: "Neues an einer Stelle, der Sie folgen",
  answered: "Erwiderung des Projektteams",
  complaint: "Entscheidung über eine Beschwerde",
  digest: "Sammelmail",
  "writing-ban": "Schreibsperre",
  "writing-ban-lifted": "Schreibsperre aufgehoben",
  reminder: "Erinnerung der Moderation",
  "report-received": "Eingang einer Meldung",
  "report-answer": "Antwort auf eine Meldung",
  "report-void": "Meldung erledigt",
  "deletion-planned": "Löschung geplant",
  "deletion-done": "Konto gelöscht",
};
