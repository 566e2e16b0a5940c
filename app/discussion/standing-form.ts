import { z } from "zod";
import type { Standing } from "#db/schema/sets.ts";

export const standingForm = z.strictObject({ standing: z.enum(["settled", "standing"] satisfies Standing[]) });
