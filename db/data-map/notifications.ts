import type * as schema from "../schema/notifications.ts";
import { by, type DataMap, KEY, LASTING } from "./annotation.ts";

const SENDING = { basis: "none", told: "none" } as const;

export const notifications: DataMap<typeof schema> = {
  outbox: {
    purpose: "Mails, die zu senden sind, und für kurze Zeit, dass sie hinausgingen; der Text entsteht erst beim Senden", basis: "participation", period: by("mails"), told: "yes",
    columns: {
      id: KEY, kind: "Anlass", recipient: "an welche Adresse", personId: "an wen", payload: { word: "Angaben für den Text, etwa Nummer, Grund und Erläuterung", told: "follows" }, dedupeKey: { word: "damit keine zweimal kommt", told: "key" },
      createdAt: "wann geschrieben", notBefore: { word: "ab wann zu senden", ...SENDING }, attempts: { word: "Versuche", ...SENDING }, sentAt: "wann gesendet", lastError: { word: "woran der letzte Versuch scheiterte", ...SENDING },
    },
  },
  mailPreferences: {
    purpose: "Welche freiwilligen Mails jemand möchte", basis: "consent", period: LASTING.own, told: "yes",
    columns: { personId: "wer", replies: "Antworten und Erwiderungen", news: "Neues an Stellen, denen die Person folgt", digest: "wie oft eine Sammelmail", digestUntil: { word: "bis wann schon gesammelt ist", told: "follows" } },
  },
};
