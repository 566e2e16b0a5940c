import type * as schema from "../schema/moderation.ts";
import { by, type DataMap, KEY, LASTING, NOBODY, reference } from "./annotation.ts";

const STATE = { told: "follows" } as const;

export const moderation: DataMap<typeof schema> = {
  decisions: {
    purpose: "Protokoll der Moderation, unveränderlich: nachvollziehen, was warum entschieden wurde", basis: "task", period: LASTING.always, told: "yes",
    columns: {
      id: KEY, contributionId: "über welchen Beitrag", revisionId: "über welche Vorlage", outcome: "wie entschieden", fromStatus: { word: "Stand davor", ...STATE }, toStatus: { word: "Stand danach", ...STATE }, reason: "Ziffer der Netiquette",
      refersToId: reference("welche Entscheidung sie ändert"), formerPublicId: reference("was davor öffentlich war"), formerHiddenAt: { word: "ob davor ausgeblendet", ...STATE }, newestN: { word: "welche Vorlage die neueste war", ...STATE }, decidedAt: "wann",
    },
  },
  decisionDetails: {
    purpose: "Was sich von einer Entscheidung löschen lässt", basis: "task", period: LASTING.account, told: "yes",
    columns: { decisionId: reference("zu welcher"), decidedById: { word: "wer entschieden hat; erfährt nur diese Person selbst", period: by("staff") }, explanation: "Erläuterung für die Autorin oder den Autor", legalGround: "Rechtsgrundlage bei strafbarem Inhalt" },
  },
  complaints: {
    purpose: "Beschwerden gegen eine Entscheidung", basis: "participation", period: LASTING.always, told: "yes",
    columns: {
      id: KEY, decisionId: "gegen welche", authorId: { word: "wessen", period: LASTING.account }, words: { word: "die Beschwerde", period: by("complaints") }, filedAt: "wann", result: "wie sie ausging", answer: { word: "Antwort mit Begründung", period: by("complaints") },
      decidedById: { word: "wer geantwortet hat; erfährt nur diese Person selbst", basis: "task", period: by("staff") }, closedAt: "wann beantwortet",
    },
  },
  reports: {
    purpose: "Meldungen veröffentlichter Beiträge", basis: "task", period: LASTING.always, told: "yes",
    columns: {
      id: KEY, contributionId: "welcher Beitrag", revisionId: reference("welche Vorlage"), reporterId: { word: "wer gemeldet hat, wenn angemeldet", period: by("reports") }, reporterEmail: { word: "wohin die Antwort geht", period: by("reports") },
      reason: "Ziffer der Netiquette", words: { word: "was dazu geschrieben wurde", period: by("reports") }, filedAt: "wann",
      takenUpAt: { word: "wann zuerst gelesen", ...STATE }, result: "wie sie ausging", answer: { word: "Antwort", period: by("reports") }, decidedById: { word: "wer geantwortet hat; erfährt nur diese Person selbst", period: by("staff") }, decisionId: reference("zu welcher Ausblendung sie führte"), closedAt: "wann beantwortet",
    },
  },
  notes: {
    purpose: "Interne Notizen der Moderation zu einem Beitrag", basis: "task", period: by("staff"), told: "yes",
    columns: { id: KEY, contributionId: "zu welchem", writtenById: "von wem; erfährt nur diese Person selbst", words: "die Notiz", writtenAt: "wann" },
  },
  templates: { purpose: "Textbausteine für Begründungen", ...NOBODY, columns: { reason: "für welche Ziffer", words: "der Text", changedAt: "wann geändert" } },
  watchedWords: { purpose: "Wörter, auf die die Moderation hingewiesen werden will", ...NOBODY, columns: { word: "das Wort", addedAt: "seit wann" } },
  deskOpenings: {
    purpose: "Damit nicht zwei zugleich denselben Beitrag prüfen", basis: "task", period: by("openDesks"), told: "yes",
    columns: { contributionId: "welchen Beitrag", personId: "wer ihn offen hatte", openedAt: "wann" },
  },
};
