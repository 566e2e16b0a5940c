import { z } from "zod";
import type { DeletionChoice } from "#db/schema/sets.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";

/** How long somebody has to change their mind. */
export const GRACE_PERIOD = DAY_LENGTH;

export const CHOICE_WORDS: Record<DeletionChoice, { title: string; sense: string }> = {
  keep: {
    title: "Beiträge ohne Namen stehen lassen",
    sense: "Was veröffentlicht ist, bleibt am Papier. Daneben stehen nur noch Funktion, Größenklasse und Bundesland, soweit Sie sie angegeben hatten. Was andere nicht lesen können – in Prüfung, zurückgegeben, abgelehnt, ausgeblendet oder durch eine Kürzung weggefallen –, wird gelöscht.",
  },
  erase: {
    title: "Beiträge auch löschen",
    sense: "Alle Wortlaute verschwinden, auch frühere. Wo andere geantwortet haben, steht „[zurückgezogen]“, damit die Antworten lesbar bleiben.",
  },
};

export const deletionForm = z.strictObject({
  choice: z.enum(["keep", "erase"], { error: "Wählen Sie aus, was mit Ihren Beiträgen geschehen soll." }),
});

export const LAST_ADMIN = "Sie sind die letzte Person mit der Berechtigung „Administration“. Geben Sie diese Berechtigung zuerst einer anderen Person, dann können Sie Ihr Konto löschen.";
