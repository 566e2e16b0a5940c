import type { Composers } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";

/** To somebody whose account is going to be deleted: that it will happen, and that it has. */
export const privacyMails: Composers<"deletion-planned" | "account-inactive" | "deletion-done"> = {
  "deletion-planned": ({ when, choice }, { publicOrigin }) => ({
    subject: "Ihr Konto wird gelöscht",
    text: paragraphs(
      "Guten Tag,",
      `Sie haben beauftragt, Ihr Konto zu löschen. Das geschieht am ${when}.`,
      choice === "keep"
        ? "Veröffentlichte Beiträge bleiben ohne Ihren Namen stehen; Funktion, Größenklasse und Bundesland bleiben daran. Alles andere wird gelöscht."
        : "Ihre Beiträge werden mitgelöscht. Wo andere geantwortet haben, steht dann ein Hinweis.",
      `Bis dahin können Sie es sich anders überlegen:\n${publicOrigin}/konto/loeschen`,
      "Waren Sie das nicht, nehmen Sie die Löschung dort zurück und melden Sie sich überall ab; jemand hat dann Zugang zu Ihren Mails oder zu Ihrem Gerät.",
    ),
  }),
  "account-inactive": ({ since, when }, { publicOrigin }) => ({
    subject: "Brauchen Sie Ihr Konto noch?",
    text: paragraphs(
      "Guten Tag,",
      `seit dem ${since} haben Sie sich hier nicht mehr angemeldet. Was niemand mehr braucht, bewahren wir nicht auf: Am ${when} löschen wir Ihr Konto.`,
      `Wollen Sie es behalten, melden Sie sich bis dahin einmal an; mehr ist nicht nötig:\n${publicOrigin}/anmelden`,
      "Sonst werden Adresse, Profil, Entwürfe und alles gelöscht, was nicht öffentlich ist. Veröffentlichte Beiträge bleiben ohne Ihren Namen stehen; Funktion, Größenklasse und Bundesland bleiben daran.",
      `Sollen auch die Beiträge verschwinden, melden Sie sich an und wählen das hier:\n${publicOrigin}/konto/loeschen`,
    ),
  }),
  "deletion-done": ({ choice }) => ({
    subject: "Ihre Daten wurden gelöscht",
    text: paragraphs(
      "Guten Tag,",
      choice === "keep"
        ? "Ihr Konto und alles, was zu Ihrer Person gespeichert war, ist gelöscht. Ihre veröffentlichten Beiträge stehen ohne Namen weiter am Papier."
        : "Ihr Konto, Ihre Beiträge und alles, was zu Ihrer Person gespeichert war, ist gelöscht.",
      "Auch diese Adresse löschen wir, sobald diese Mail hinausgegangen ist. Es ist die letzte, die Sie von uns bekommen.",
      "Danke, dass Sie mitgedacht haben.",
    ),
  }),
};
