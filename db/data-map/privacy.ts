import type * as schema from "../schema/privacy.ts";
import { PERIODS } from "../periods.ts";
import { toKeptWords } from "../kept.ts";
import { by, type DataMap, LASTING, NOBODY } from "./annotation.ts";

export const privacy: DataMap<typeof schema> = {
  plannedDeletions: {
    purpose: "Konten, die gelöscht werden, und bis wann die Person es sich anders überlegen kann", basis: "duty", period: { rules: ["inactiveAccounts"], words: `24 Stunden bis zur Löschung; bei unbenutzten Konten ${toKeptWords(PERIODS.inactiveAccounts.first.kept)}` }, told: "yes",
    columns: { personId: "wessen", choice: "was mit den Beiträgen geschieht", plannedAt: "seit wann geplant", dueAt: "wann gelöscht wird", inactiveSince: "seit wann ohne Anmeldung, wenn niemand es beauftragt hat" },
  },
  deletions: {
    purpose: "Dass gelöscht wurde, damit eine Sicherungskopie niemanden zurückbringt", ...NOBODY, basis: "duty", period: LASTING.always, told: "hash",
    columns: { personHash: "Kennwert einer zufälligen Kennung, die nirgends mehr steht", choice: "was mit den Beiträgen geschah", deletedAt: "wann", wipedAt: "wann der Rest aus der Datei war" },
  },
  retentionRuns: {
    purpose: "Nachweis, dass die Fristen eingehalten werden", ...NOBODY, period: by("retentionRuns"),
    columns: { day: "an welchem Tag", rule: "nach welcher Frist", rows: "wie viele Zeilen", ranAt: "wann zuletzt nachgesehen", wipedAt: "wann der Rest aus der Datei war" },
  },
};
