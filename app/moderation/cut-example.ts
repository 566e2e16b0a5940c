import { DETAIL_NAMES, type DetailName, DETAILS, type ExampleDetails } from "#app/discussion/example-details.ts";
import { countCodePoints } from "#app/text/code-points.ts";
import { toCutWording, toGapMark } from "./cut.ts";

export const CUT_FIELDS = { municipality: "cutMunicipality", since: "cutSince", helped: "cutHelped", hindered: "cutHindered", contact: "cutContact" } as const satisfies Record<DetailName, string>;
export type CutField = "cutBody" | (typeof CUT_FIELDS)[DetailName];
/** In page order, as an error summary links to them. */
export const ALL_CUT_FIELDS: CutField[] = ["cutBody", ...DETAIL_NAMES.map((name) => CUT_FIELDS[name])];
/** What the fields hold; a detail whose field did not come along stays. */
export type Shortened = Partial<Record<CutField, string | undefined>>;

type Wording = { body: string; details: ExampleDetails | null };
export type CutProblem = "adds-words" | "cuts-nothing" | "cuts-all" | "too-long";
type Refused = { ok: false; field: CutField; problem: CutProblem };

/** The public wording of what the moderation shortened, words and details alike. Of the words something stays; somewhere something goes. */
export function toCutExample({ body, details }: Wording, shortened: Shortened, reasonWord: string): ({ ok: true } & Wording) | Refused {
  const words = toCutWording(body, shortened.cutBody ?? "", reasonWord);
  if (!words.ok && words.problem !== "cuts-nothing") return { ok: false, field: "cutBody", problem: words.problem };
  const cut: ExampleDetails | null = details && { ...details };
  let isCut = words.ok;
  for (const name of DETAIL_NAMES) {
    const original = details?.[name] ?? null;
    const typed = shortened[CUT_FIELDS[name]];
    if (!cut || original === null || typed === undefined) continue;
    const detail = cutDetail(name, { original, typed, reasonWord });
    if (!detail.ok) return detail;
    isCut ||= detail.words !== original;
    cut[name] = detail.words;
  }
  return isCut ? { ok: true, body: words.ok ? words.body : body, details: cut } : { ok: false, field: "cutBody", problem: "cuts-nothing" };
}

/** Of a detail nothing need stay but the mark. */
function cutDetail(name: DetailName, { original, typed, reasonWord }: { original: string; typed: string; reasonWord: string }): { ok: true; words: string } | Refused {
  const cut = toCutWording(original, typed, reasonWord);
  if (!cut.ok && cut.problem === "adds-words") return { ok: false, field: CUT_FIELDS[name], problem: cut.problem };
  const words = cut.ok ? cut.body : cut.problem === "cuts-all" ? toGapMark(reasonWord) : original;
  return countCodePoints(words) > DETAILS[name].longest ? { ok: false, field: CUT_FIELDS[name], problem: "too-long" } : { ok: true, words };
}
