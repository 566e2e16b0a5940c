import type * as schema from "../schema/accounts.ts";
import { by, type DataMap, KEY, LASTING, NOBODY } from "./annotation.ts";

const OWNER = "wessen";

export const accounts: DataMap<typeof schema> = {
  people: {
    purpose: "Wer mitredet: wiedererkennen, Mails zustellen, neben Beiträgen zeigen, was die Person zeigen will", basis: "participation", period: LASTING.account, told: "yes",
    columns: {
      id: KEY,
      number: "Pseudonym in Auswertungen (P-001)",
      email: "Codes und Entscheidungen zustellen, wiedererkennen; nie öffentlich",
      shownName: { word: "angezeigter Name, darf ein Pseudonym sein", basis: "consent", period: LASTING.own },
      organisation: { word: "Praxiskontext", basis: "consent", period: LASTING.own },
      municipality: { word: "Praxiskontext", basis: "consent", period: LASTING.own },
      occupation: { word: "Praxiskontext", basis: "consent", period: LASTING.own },
      sizeClass: { word: "Praxiskontext", basis: "consent", period: LASTING.own },
      land: { word: "Praxiskontext", basis: "consent", period: LASTING.own },
      showsName: { word: "ob der Name öffentlich ist", basis: "consent", period: LASTING.own },
      showsOrganisation: { word: "ob die Organisation öffentlich ist", basis: "consent", period: LASTING.own },
      showsMunicipality: { word: "ob die Kommune öffentlich ist", basis: "consent", period: LASTING.own },
      createdAt: "seit wann es das Konto gibt",
      lastSignedInAt: "wann die Frist für unbenutzte Konten beginnt",
      passkeyDueAt: { word: "ab wann mit einer Berechtigung ein Passkey nötig ist", basis: "task" },
    },
  },
  formerNumbers: { purpose: "Nummern gelöschter Konten, damit keine zweimal vergeben wird", ...NOBODY, columns: { number: "die Nummer" } },
  permissions: {
    purpose: "Wer moderieren, auswerten und verwalten darf", basis: "task", period: LASTING.permission, told: "yes",
    columns: { personId: OWNER, permission: "welche", grantedAt: "seit wann" },
  },
  consents: {
    purpose: "Nachweis der Zustimmungen", basis: "participation", period: LASTING.account, told: "yes",
    columns: { personId: OWNER, document: "wozu", version: "zu welcher Fassung", acceptedAt: "wann" },
  },
  writingBans: {
    purpose: "Schreibsperren bei schweren Verstößen", basis: "task", period: by("staff"), told: "yes",
    columns: { id: KEY, personId: "wer gesperrt ist", reason: "Ziffer der Netiquette", explanation: "Begründung für die Person", imposedById: "wer sie verhängt hat; erfährt nur diese Person selbst", imposedAt: "Beginn", endsAt: "Ende", liftedAt: "wann sie aufgehoben wurde" },
  },
  signInRequests: {
    purpose: "Ein Anmeldecode, der zu genau diesem Browser passt; Schutz vor massenhaften Anforderungen", basis: "participation", period: by("signInRequests"), told: "yes",
    columns: {
      id: { word: "daraus wird der Code berechnet; gespeichert ist er nicht", told: "key" },
      email: "wohin der Code geht", browserHash: { word: "Kennwert des Browsers", told: "hash" },
      tries: "Fehlversuche", createdAt: "wann angefordert", expiresAt: "bis wann gültig", usedAt: "wann benutzt",
    },
  },
  emailChanges: {
    purpose: "Ein Wechsel der E-Mail-Adresse, bis beide Postfächer zugestimmt haben", basis: "participation", period: by("emailChanges"), told: "yes",
    columns: {
      id: { word: "daraus werden beide Codes berechnet; gespeichert sind sie nicht", told: "key" }, personId: OWNER, newEmail: "die neue Adresse", tries: "Fehlversuche",
      createdAt: "wann begonnen", expiresAt: "bis wann gültig", endedAt: "wann vollzogen oder abgebrochen",
    },
  },
  sessions: {
    purpose: "Angemeldet bleiben, und sehen, wo man es ist", basis: "participation", period: by("sessions"), told: "yes",
    columns: { idHash: { word: "Kennwert des Cookies", told: "hash" }, personId: OWNER, signedInAt: "Beginn", provedAt: "wann zuletzt mit Passkey bestätigt", lastSeenAt: { word: "letzte Nutzung, auf fünf Minuten genau", period: { rules: ["sessions", "staffSessions"], words: `${by("sessions").words}; mit einer Berechtigung ${by("staffSessions").words}` } } },
  },
  keyless: { purpose: "Wer die Tastenkürzel ausgeschaltet hat", basis: "task", period: LASTING.own, told: "yes", columns: { personId: "wer", since: "seit wann" } },
};
