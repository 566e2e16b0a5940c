import { z } from "zod";
import type { Land, Occupation, Permission, SizeClass } from "#db/schema/sets.ts";
import { countCodePoints, toStoredName } from "#app/text/code-points.ts";
import { LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";
import { isReserved } from "./reserved-names.ts";

/** In code points, as people count. */
export const LONGEST_NAME = 80;
export const LONGEST_ORGANISATION = 120;
export const LONGEST_MUNICIPALITY = 80;

const NOTHING_TO_SHOW = "Tragen Sie ein, was gezeigt werden soll, oder schalten Sie die Anzeige aus.";

/** The practice context. Everything is voluntary; what is left empty becomes null. */
export function profileForm({ permissions }: { permissions: Permission[] }) {
  const shownName = oneLine(LONGEST_NAME).refine((name) => name === null || !isReserved(name, permissions), "Dieser Name ist dem Projekt vorbehalten.");
  return z
    .strictObject({ ...fields, shownName })
    .superRefine((profile, issues) => {
      const shown = { shownName: profile.showsName, organisation: profile.showsOrganisation, municipality: profile.showsMunicipality };
      for (const field of ["shownName", "organisation", "municipality"] as const) {
        if (shown[field] && profile[field] === null) issues.addIssue({ code: "custom", path: [field], message: NOTHING_TO_SHOW });
      }
    });
}

export type Profile = z.infer<ReturnType<typeof profileForm>>;

const ticked = z.literal("ja", { error: "Setzen Sie das Häkchen neu." }).optional().transform((answer) => (answer === "ja" ? (1 as const) : (0 as const)));

const fields = {
  occupation: choice<Occupation>(OCCUPATION_WORDS, "Wählen Sie eine Funktion aus der Liste."),
  sizeClass: choice<SizeClass>(SIZE_CLASS_WORDS, "Wählen Sie eine Größe aus der Liste."),
  land: choice<Land>(LAND_WORDS, "Wählen Sie ein Land aus der Liste."),
  organisation: oneLine(LONGEST_ORGANISATION),
  municipality: oneLine(LONGEST_MUNICIPALITY),
  showsName: ticked,
  showsOrganisation: ticked,
  showsMunicipality: ticked,
  citation: ticked,
};

function choice<Value extends string>(words: Record<Value, unknown>, error: string) {
  return z
    .enum(["", ...(Object.keys(words) as Value[])], { error })
    .optional()
    .transform((chosen) => (chosen ? (chosen as Value) : null));
}

function oneLine(longest: number) {
  return z
    .string()
    .optional()
    .transform((typed) => toStoredName(typed ?? ""))
    .refine((words) => !words.includes("\n"), "Schreiben Sie in eine einzige Zeile.")
    .refine((words) => countCodePoints(words) <= longest, `Höchstens ${longest} Zeichen.`)
    .refine((words) => words === "" || /[\p{L}\p{N}]/u.test(words), "Schreiben Sie mindestens einen Buchstaben oder eine Ziffer.")
    .transform((words) => words || null);
}
