import type { Permission } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";
import { HUMAN } from "#app/text/statement.ts";
import { PERMISSION_WORDS, toPermissionWords } from "#app/text/words.ts";
import type { Composers, MailPayloads } from "./mail-kinds.ts";
import { paragraphs } from "./mail-text.ts";

type AccountMails = Composers<"permissions" | "account-blocked" | "account-unblocked" | "sessions-ended" | "sign-in-blocked" | "sign-in-closed" | "invitation">;

/** What is done with an account, and who is asked to open one. Nobody can do without these. */
export const accountMails: AccountMails = {
  permissions: (changed, { publicOrigin }) => ({
    subject: toPermissionsSubject(changed),
    text: paragraphs(
      "Guten Tag,",
      changed.gained.length > 0 && `Sie haben jetzt ${toBerechtigung(changed.gained)}:\n\n${changed.gained.map((permission) => `- ${PERMISSION_WORDS[permission]}: ${publicOrigin}${WORKPLACES[permission]}`).join("\n")}`,
      changed.lost.length > 0 && `Sie haben ${toBerechtigung(changed.lost)} nicht mehr. Was dazu gehört, lässt sich ab sofort nicht mehr öffnen. Ihr Konto und Ihre Beiträge bleiben, wie sie sind.`,
      toQuestion(publicOrigin),
    ),
  }),
  "account-blocked": ({ words }, { publicOrigin }) => ({
    subject: "Ihr Konto ist gesperrt",
    text: paragraphs(
      "Guten Tag,",
      "die Administration hat Ihr Konto gesperrt. Ab sofort können Sie sich nicht mehr anmelden, und Sie sind überall abgemeldet. Was von Ihnen veröffentlicht ist, bleibt stehen.",
      `Grund:\n${words}`,
      toRedress(publicOrigin),
      "Der Rechtsweg steht Ihnen offen.",
      HUMAN,
    ),
  }),
  "account-unblocked": (_, { publicOrigin }) => ({
    subject: "Ihr Konto ist wieder offen",
    text: paragraphs("Guten Tag,", "die Administration hat die Sperre Ihres Kontos aufgehoben. Sie können sich ab sofort wieder anmelden:", `${publicOrigin}/anmelden`, "Berechtigungen, die Sie vor der Sperre hatten, sind damit nicht zurück."),
  }),
  "sessions-ended": (_, { publicOrigin }) => ({
    subject: "Sie sind überall abgemeldet",
    text: paragraphs("Guten Tag,", "die Administration hat alle Ihre Sitzungen beendet. Entwürfe bleiben gespeichert.", `Sie können sich jederzeit wieder anmelden:\n${publicOrigin}/anmelden`, toQuestion(publicOrigin)),
  }),
  "sign-in-blocked": (_, { publicOrigin }) => ({
    subject: "Anmelden ist mit dieser Adresse nicht möglich",
    text: paragraphs("Guten Tag,", "für diese Adresse wurde ein Code zum Anmelden angefordert. Das Konto dazu ist gesperrt, darum schicken wir keinen.", toRedress(publicOrigin), "Wenn Sie keinen Code angefordert haben, brauchen Sie nichts zu tun."),
  }),
  "sign-in-closed": ({ mode, isShut = false }, { publicOrigin }) => ({
    subject: "Zum Mitmachen brauchen Sie eine Einladung",
    text: paragraphs(
      "Guten Tag,",
      `für diese Adresse wurde ein Code zum Anmelden angefordert. ${CLOSED[mode]} Darum schicken wir keinen Code.`,
      `Möchten Sie mitmachen, schreiben Sie dem Projektteam. Die Adresse steht im Impressum:\n${publicOrigin}/impressum`,
      !isShut && `Papier und Beiträge lesen können Sie auch ohne Konto:\n${publicOrigin}/papier`,
      "Wenn Sie keinen Code angefordert haben, brauchen Sie nichts zu tun.",
    ),
  }),
  invitation: ({ invitationId, permissions, inviter, until }, { publicOrigin, invitationTokenFor }) => ({
    subject: "Einladung zur Fachdiskussion",
    text: paragraphs(
      "Guten Tag,",
      `${inviter ?? "die Administration"} lädt Sie ein, bei „Integration in Bewegung“ mitzureden: Das Positionspapier fragt, was kleine und mittlere Städte für Integration brauchen, und wir fragen, was Sie dazu sagen.`,
      permissions.length > 0 && `Wenn Sie annehmen, bekommen Sie ${toBerechtigung(permissions)}.`,
      `Ansehen und annehmen:\n${publicOrigin}/einladung/${invitationTokenFor(invitationId)}`,
      `Die Einladung gilt bis ${toDay(until)} und nur einmal. Geben Sie den Link nicht weiter: Wer ihn öffnet, kann sich damit unter Ihrer Adresse anmelden.`,
      "Wenn Sie nicht mitmachen wollen, brauchen Sie nichts zu tun; wir löschen Ihre Adresse dann von selbst.",
    ),
  }),
};

const WORKPLACES: Record<Permission, string> = { moderator: "/moderation", team: "/auswertung", admin: "/verwaltung" };

const CLOSED = {
  invitation: "Neu mitmachen kann zurzeit nur, wer eingeladen ist.",
  domains: "Neu mitmachen kann zurzeit nur, wer eine Adresse bestimmter Einrichtungen hat oder eingeladen ist.",
};

function toPermissionsSubject({ gained, lost }: MailPayloads["permissions"]): string {
  if (lost.length === 0) return `Sie haben jetzt ${toBerechtigung(gained)}`;
  return gained.length === 0 ? `Sie haben ${toBerechtigung(lost)} nicht mehr` : "Ihre Berechtigungen haben sich geändert";
}

function toBerechtigung(permissions: Permission[]): string {
  return `die ${permissions.length === 1 ? "Berechtigung" : "Berechtigungen"} ${toPermissionWords(permissions)}`;
}

function toQuestion(publicOrigin: string): string {
  return `Haben Sie damit nicht gerechnet, schreiben Sie uns. Die Adresse steht im Impressum:\n${publicOrigin}/impressum`;
}

function toRedress(publicOrigin: string): string {
  return `Halten Sie die Sperre für falsch, schreiben Sie dem Projektteam. Die Adresse steht im Impressum:\n${publicOrigin}/impressum`;
}
