import type * as schema from "../schema/passkeys.ts";
import { by, type DataMap, KEY, LASTING } from "./annotation.ts";

const OWNER = "wessen";

export const passkeys: DataMap<typeof schema> = {
  passkeys: {
    purpose: "Zweiter Faktor für alle, die moderieren, auswerten oder verwalten", basis: "task", period: LASTING.own, told: "yes",
    columns: {
      id: "Kennung, die das Gerät vergeben hat", personId: OWNER, publicKey: { word: "der öffentliche Schlüssel: Antworten prüfen", told: "follows" }, counter: { word: "Zähler des Geräts: Kopien erkennen", told: "follows" },
      transports: { word: "wie der Browser das Gerät erreicht", told: "follows" }, name: "wie die Person ihn nennt", createdAt: "wann eingerichtet", lastUsedAt: "wann zuletzt benutzt",
    },
  },
  recoveryCodes: {
    purpose: "Ersatz für ein verlorenes Gerät", basis: "task", period: LASTING.own, told: "yes",
    columns: { codeHash: { word: "Kennwert des Codes", told: "hash" }, personId: OWNER, createdAt: "wann erstellt", usedAt: "wann benutzt" },
  },
  recoveryTries: {
    purpose: "Fehlversuche mit Wiederherstellungscodes: nach fünf ist eine Stunde Schluss", basis: "task", period: by("proofs"), told: "none",
    columns: { id: KEY, sessionHash: { word: "in welcher Sitzung", told: "hash" }, triedAt: "wann" },
  },
  passkeyChallenges: {
    purpose: "Was ein Gerät unterschreiben soll, einmal und für Minuten", basis: "task", period: by("proofs"), told: "none",
    columns: { sessionHash: { word: "in welcher Sitzung", told: "hash" }, purpose: "einrichten oder zeigen", challenge: "die Aufgabe, zufällig", expiresAt: "bis wann gültig" },
  },
};
