import type { Composers, MailPayloads } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";

type Change = MailPayloads["email-change-code"];

/** To the old and to the new mailbox of somebody who changes their address. Nobody can do without these. */
export const emailChangeMails: Composers<"email-change-code" | "email-changed"> = {
  "email-change-code": (change, { publicOrigin, emailChangeCodeFor, newEmailFor }) => {
    const newEmail = newEmailFor(change.changeId);
    if (newEmail === undefined) return null;
    if (change.to === "new" && change.isTaken) return toTaken(publicOrigin);
    return {
      subject: "Ihr Code zum Ändern der E-Mail-Adresse",
      text: paragraphs(
        "Guten Tag,",
        change.to === "old" ? `für Ihr Konto soll künftig diese Adresse gelten: ${newEmail}` : "diese Adresse soll künftig für ein Konto bei „Integration in Bewegung“ gelten.",
        `Der Code ${FIELDS[change.to]} lautet:`,
        `    ${emailChangeCodeFor(change)}`,
        `Geben Sie ihn zusammen mit dem Code aus der anderen Mail hier ein:\n${publicOrigin}/konto/email/bestaetigen`,
        "Beide Codes gelten 30 Minuten. Ohne sie bleibt alles, wie es ist.",
        toStranger(change, publicOrigin),
      ),
    };
  },
  "email-changed": ({ to }, { publicOrigin }) => ({
    subject: "Ihre Adresse wurde geändert",
    text:
      to === "new"
        ? paragraphs("Guten Tag,", `Ihr Konto gehört jetzt zu dieser Adresse. Ab sofort melden Sie sich mit ihr an und bekommen Mails hierher:\n${publicOrigin}/anmelden`, "Überall sonst sind Sie abgemeldet.")
        : paragraphs(
            "Guten Tag,",
            "Ihr Konto gehört ab sofort zu einer anderen Adresse. Mit dieser hier können Sie sich nicht mehr daran anmelden, und Mails zu Ihrem Konto kommen nicht mehr hierher.",
            `Waren Sie das nicht, hat jemand Zugang zu diesem Postfach. Ändern Sie dessen Kennwort und schreiben Sie uns gleich. Die Adresse steht im Impressum:\n${publicOrigin}/impressum`,
          ),
  }),
};

const FIELDS: Record<Change["to"], string> = { old: "aus der Mail an Ihre bisherige Adresse", new: "aus der Mail an Ihre neue Adresse" };

/** Only who reads this mailbox learns that there is an account. */
function toTaken(publicOrigin: string) {
  return {
    subject: "Zu dieser Adresse gibt es schon ein Konto",
    text: paragraphs(
      "Guten Tag,",
      "jemand wollte diese Adresse für ein Konto bei „Integration in Bewegung“ verwenden. Zu ihr gehört aber schon eines, darum schicken wir keinen Code. Geändert hat sich nichts.",
      `Waren Sie das, melden Sie sich mit dieser Adresse an:\n${publicOrigin}/anmelden`,
      "Möchten Sie dieses Konto aufgeben und die Adresse für ein anderes verwenden, löschen Sie es zuerst unter „Konto“, „Meine Daten“.",
      "Waren Sie das nicht, brauchen Sie nichts zu tun.",
    ),
  };
}

function toStranger({ to }: Change, publicOrigin: string): string {
  if (to === "new") return "Haben Sie kein Konto, hat sich jemand vertippt. Dann brauchen Sie nichts zu tun.";
  return `Waren Sie das nicht, geben Sie den Code niemandem. Jemand ist dann mit Ihrem Konto angemeldet: Melden Sie sich überall ab.\n${publicOrigin}/konto/sitzungen`;
}
