import type * as schema from "../schema/administration.ts";
import { by, type DataMap, KEY, LASTING, NOBODY, reference } from "./annotation.ts";

export const administration: DataMap<typeof schema> = {
  blocks: {
    purpose: "Gesperrte Konten", basis: "task", period: { rules: [], words: "bis die Sperre aufgehoben oder das Konto gelöscht wird" }, told: "yes",
    columns: { personId: "wessen Konto", words: "Begründung für die Person", blockedById: "wer gesperrt hat; erfährt nur diese Person selbst", blockedAt: "seit wann" },
  },
  invitations: {
    purpose: "Jemanden zur Mitarbeit einladen", basis: "task", period: by("invitations"), told: "yes",
    columns: { id: { word: "daraus wird der Link berechnet; gespeichert ist er nicht", told: "key" }, email: "wohin die Einladung geht", invitedById: "wer eingeladen hat; erfährt nur diese Person selbst", invitedAt: "wann", expiresAt: "bis wann", acceptedAt: "wann angenommen", withdrawnAt: "wann zurückgezogen" },
  },
  invitationPermissions: {
    purpose: "Was eine Einladung gibt", basis: "task", period: by("invitations"), told: "follows",
    columns: { invitationId: reference("zu welcher"), permission: "welche Berechtigung; mit der Annahme steht sie beim Konto" },
  },
  personLog: {
    purpose: "Protokoll der Verwaltung: nachvollziehen, wer was an wessen Konto geändert hat", basis: "task", period: LASTING.always, told: "yes",
    columns: {
      id: KEY, act: "was", place: { word: "im Browser oder auf der Kommandozeile", told: "follows" }, permission: "welche Berechtigung", words: { word: "Begründung", period: by("staff") },
      subjectId: { word: "an wessen Konto", period: LASTING.account }, actorId: { word: "von wem", period: by("staff") }, invitationId: reference("mit welcher Einladung"), happenedAt: "wann",
    },
  },
  registration: { purpose: "Wer ein Konto anlegen darf", ...NOBODY, columns: { id: KEY, mode: "alle, Eingeladene oder bestimmte Adressen", domains: "welche Domains", readership: "ob alle lesen dürfen oder nur Eingeladene" } },
};
