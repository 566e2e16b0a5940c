import type { Composers } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";

/** What happened to somebody's second factor. Nobody can do without these: whoever did it may have been somebody else. */
export const passkeyMails: Composers<"passkey-added" | "passkey-removed" | "passkeys-reset" | "recovery-code-used"> = {
  "passkey-added": ({ name }, { publicOrigin }) => ({
    subject: "Ein Passkey wurde eingerichtet",
    text: paragraphs("Guten Tag,", `für Ihr Konto wurde ein Passkey eingerichtet: ${name}`, `Alle Passkeys sehen Sie hier:\n${publicOrigin}/konto/passkeys`, toAlarm(publicOrigin)),
  }),
  "passkey-removed": ({ name }, { publicOrigin }) => ({
    subject: "Ein Passkey wurde entfernt",
    text: paragraphs("Guten Tag,", `aus Ihrem Konto wurde ein Passkey entfernt: ${name}`, `Alle Passkeys sehen Sie hier:\n${publicOrigin}/konto/passkeys`, toAlarm(publicOrigin)),
  }),
  "passkeys-reset": (_, { publicOrigin }) => ({
    subject: "Ihre Passkeys wurden entfernt",
    text: paragraphs(
      "Guten Tag,",
      "die Administration hat alle Passkeys und Wiederherstellungscodes aus Ihrem Konto entfernt. Zum Anmelden genügt jetzt wieder der Code aus der Mail.",
      `Haben Sie eine Berechtigung, richten Sie innerhalb von 14 Tagen einen neuen Passkey ein:\n${publicOrigin}/konto/passkeys`,
      toAlarm(publicOrigin),
    ),
  }),
  "recovery-code-used": ({ left }, { publicOrigin }) => ({
    subject: "Ein Wiederherstellungscode wurde benutzt",
    text: paragraphs(
      "Guten Tag,",
      `in Ihrem Konto wurde ein Wiederherstellungscode an Stelle des Passkeys benutzt. Er gilt nicht mehr. ${toLeft(left)}`,
      `Ist Ihr Passkey verloren, entfernen Sie ihn und richten einen neuen ein:\n${publicOrigin}/konto/passkeys`,
      toAlarm(publicOrigin),
    ),
  }),
};

function toLeft(left: number): string {
  if (left === 0) return "Es war der letzte: Erstellen Sie neue.";
  return left === 1 ? "Sie haben noch einen." : `Sie haben noch ${left}.`;
}

function toAlarm(publicOrigin: string): string {
  return `Waren Sie das nicht, hat jemand anderes Zugang zu Ihrem Konto. Beenden Sie alle Sitzungen unter\n${publicOrigin}/konto/sitzungen\nund schreiben Sie uns. Die Adresse steht im Impressum:\n${publicOrigin}/impressum`;
}
