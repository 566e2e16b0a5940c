import type * as schema from "../schema/evaluation.ts";
import { by, type DataMap, KEY, LASTING, NOBODY, reference } from "./annotation.ts";

const SIGNED = { word: "von wem; erfährt nur diese Person selbst", period: by("staff") } as const;
const RELEASED = { word: "von wem veröffentlicht; erfährt nur diese Person selbst", period: by("staff") } as const;
const TEAM = { basis: "none", told: "team" } as const;

export const evaluation: DataMap<typeof schema> = {
  exportLog: {
    purpose: "Nachvollziehen, welche Daten das Haus verlassen haben", basis: "task", period: LASTING.always, told: "yes",
    columns: { id: KEY, personId: { word: "wer; erfährt nur diese Person selbst", period: by("exports") }, profile: "mit Namen oder Pseudonymen", format: "welche Art Datei", filter: "welche Auswahl", rows: "wie viele Beiträge", exportedAt: "wann" },
  },
  topics: { purpose: "Schlagworte des Projektteams", ...NOBODY, columns: { id: KEY, name: "das Wort; steht in der Auskunft bei den Beiträgen", slug: "dasselbe für Adressen", createdAt: "seit wann" } },
  contributionTopics: { purpose: "Worum es in Beiträgen geht", basis: "task", period: LASTING.public, told: "yes", columns: { contributionId: "welcher Beitrag", topicId: "welches Schlagwort" } },
  answers: { purpose: "Erwiderungen des Projektteams", ...NOBODY, columns: { id: KEY, sectionKey: "zu welchem Abschnitt", createdAt: "seit wann" } },
  answerVersions: {
    purpose: "Wortlaute der Erwiderungen", basis: "task", period: LASTING.public, told: "yes",
    columns: { id: KEY, answerId: reference("welcher"), n: { word: "die wievielte", ...TEAM }, body: "die Worte, sobald sie veröffentlicht sind", html: { word: "die Worte, gesetzt", basis: "none", told: "again" }, disposition: "wie mit dem Beitrag umgegangen wird", writtenById: SIGNED, writtenAt: "wann geschrieben", releasedById: RELEASED, releasedAt: "wann veröffentlicht" },
  },
  answerMembers: { purpose: "Auf welche Beiträge eine Erwiderung antwortet", basis: "task", period: LASTING.public, told: "yes", columns: { versionId: reference("welcher Wortlaut der Erwiderung"), contributionId: "welcher Beitrag", revisionId: reference("welche Vorlage") } },
  answeredContributions: { purpose: "Je Beitrag eine Erwiderung, auch wenn sie noch Entwurf ist", basis: "task", period: LASTING.public, told: "follows", columns: { contributionId: "welcher Beitrag", answerId: "welche Erwiderung" } },
  summaries: {
    purpose: "Zusammenfassungen des Projektteams", basis: "task", period: LASTING.public, told: "yes",
    columns: { id: KEY, sectionKey: "zu welchem Abschnitt", n: { word: "die wievielte", ...TEAM }, body: { word: "die Worte", ...TEAM }, html: { word: "die Worte, gesetzt", ...TEAM }, asOf: { word: "was später erschien, fehlt", ...TEAM }, writtenById: SIGNED, writtenAt: "wann geschrieben", releasedById: RELEASED, releasedAt: "wann veröffentlicht" },
  },
  summaryCitations: { purpose: "Worauf sich eine Zusammenfassung stützt; zu lesen beim Beitrag", basis: "task", period: LASTING.public, told: "follows", columns: { summaryId: "welche", contributionId: "welcher Beitrag", revisionId: "welche Vorlage" } },
  markedQuotes: {
    purpose: "Sätze, die im Bericht stehen sollen", basis: "task", period: { rules: ["hiddenWords", "withdrawnWords"], words: "solange der Satz öffentlich ist, danach mit dem Wortlaut" }, told: "yes",
    columns: { id: KEY, contributionId: "aus welchem Beitrag", words: "der Satz", markedById: { ...SIGNED, word: "wer ihn markiert hat; erfährt nur diese Person selbst" }, markedAt: "wann" },
  },
  teamNotes: {
    purpose: "Interne Notizen des Projektteams zu einem Beitrag", basis: "task", period: by("staff"), told: "yes",
    columns: { id: KEY, contributionId: "zu welchem", writtenById: SIGNED, words: "die Notiz", writtenAt: "wann" },
  },
};
