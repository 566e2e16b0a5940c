import { z } from "zod";
import { countCodePoints, toStoredText } from "#app/text/code-points.ts";
import { permissionBoxes, toTicked } from "./permissions-form.ts";

/** In code points, as people count: some hundred addresses. */
const LONGEST_ADDRESSES = 20_000;
const NONE = "Geben Sie mindestens eine E-Mail-Adresse ein.";

/** Whom to invite, and to what. */
export const invitationForm = z
  .strictObject({
    ...permissionBoxes,
    addresses: z
      .string({ error: NONE })
      .transform(toStoredText)
      .refine((words) => words !== "", NONE)
      .refine((words) => countCodePoints(words) <= LONGEST_ADDRESSES, "Das ist zu viel auf einmal. Laden Sie in mehreren Schritten ein, mit höchstens 20.000 Zeichen."),
  })
  .transform(({ addresses, ...boxes }) => ({ addresses, permissions: toTicked(boxes) }));
