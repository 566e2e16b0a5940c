import type { Decided } from "./decide.server.ts";

type Refused = Extract<Decided, { ok: false }>;

const CUTS = {
  "adds-words": "Beim Kürzen lässt sich nur streichen. Ihr Text enthält Wörter, die nicht im Beitrag stehen.",
  "cuts-nothing": "Es ist nichts gestrichen. Streichen Sie etwas, oder veröffentlichen Sie den Beitrag ganz.",
  "cuts-all": "Es ist alles gestrichen. Lehnen Sie den Beitrag dann ab.",
  "too-long": "Mit den Vermerken an den Lücken wird die Angabe zu lang. Streichen Sie mehr am Stück, oder leeren Sie das Feld.",
};

/** Why nothing was decided: status, the field it belongs to, and the sentence. */
export function toRefusal(refused: Refused): { status: number; field: string; sentence: string } {
  if (refused.problem === "cut") return { status: 422, field: refused.field, sentence: CUTS[refused.detail] };
  if (refused.problem === "own") return { status: 403, field: "form", sentence: "Über einen eigenen Beitrag entscheidet immer jemand anderes." };
  if (refused.problem === "asked-for-second") return { status: 403, field: "form", sentence: "Sie haben um eine zweite Meinung gebeten. Jetzt entscheidet jemand anderes." };
  if (refused.problem === "nobody-else") return { status: 422, field: "outcome", sentence: "Außer Ihnen gibt es niemanden, der über diesen Beitrag entscheiden kann." };
  if (refused.problem === "unknown") return { status: 404, field: "form", sentence: "Diesen Wortlaut gibt es nicht." };
  return { status: 409, field: "form", sentence: "Inzwischen geändert. Was Sie gesehen haben, wartet nicht mehr auf eine Entscheidung. Es wurde nichts entschieden." };
}
