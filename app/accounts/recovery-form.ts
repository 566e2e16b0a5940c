import { z } from "zod";
import type { CodeRedeemed } from "./recovery-codes.server.ts";

const NO_CODE = "Geben Sie einen der Codes ein, die Sie sich aufgeschrieben haben.";

export const recoveryForm = z.strictObject({ code: z.string({ error: NO_CODE }).trim().min(1, NO_CODE).max(80, "So lang ist kein Code. Geben Sie nur einen ein.") });

export function toRecoverySentence({ problem, triesLeft }: Extract<CodeRedeemed, { ok: false }>): string {
  if (problem === "too-many" || triesLeft === 0) return "Das waren zu viele Versuche. Warten Sie eine Stunde, oder wenden Sie sich an die Administration.";
  return `Dieser Code stimmt nicht oder ist schon benutzt. Sie haben noch ${triesLeft === 1 ? "einen Versuch" : `${triesLeft} Versuche`}.`;
}
