import { max } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisions } from "#db/schema/moderation.ts";
import { countLeftOut, findLastChange } from "#app/discussion/summarise-stock.server.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { toDayFromIso } from "#app/text/dates.ts";
import { LICENCE_LIMIT, OPEN_DATA_LICENCE } from "#app/text/licence.ts";
import type { Cell } from "#app/text/xlsx.ts";
import type { Figures } from "./figures.ts";
import { PROFILE_WORDS, type Profile } from "./profile.ts";
import { listNarrowings, type Selection } from "./selection.ts";

export type Info = [key: string, title: string, value: Cell][];
type Asked = { selection: Selection; profile: Profile };

/** When the data last changed: a file made later from the same data bears the same time. */
export function findAsOf(db: Db): number | null {
  const decided = db.select({ at: max(decisions.decidedAt) }).from(decisions).get()?.at ?? null;
  const changed = findLastChange(db);
  return decided === null || changed === null ? (decided ?? changed) : Math.max(decided, changed);
}

/** What a reader of a file has to know about it: of when, of what, of whom, and what is not in it. */
export function readInfo(db: Db, { selection, profile }: Asked, { reach }: Figures): Info {
  const asOf = findAsOf(db);
  const { total, replies, people, municipalities } = reach;
  const { pending, returned, rejected, hidden, withdrawn } = countLeftOut(db);
  const narrowings = listNarrowings(selection);
  return [
    ["stand", "Stand (letzte Änderung)", asOf === null ? "noch keine Beiträge" : { at: asOf }],
    ["profil", "Profil", PROFILE_WORDS[profile].word],
    ["auswahl", "Auswahl", narrowings.length === 0 ? "alle veröffentlichten Beiträge" : narrowings.join("; ")],
    ...describePaper(db),
    ["beitraege", "Beiträge in dieser Auswahl", total],
    ["antworten", "davon Antworten", replies],
    ["personen", "Personen haben geschrieben", people],
    ["kommunen", "Kommunen wurden genannt", municipalities],
    ["nichtEnthalten", "Nicht enthalten, ohne Rücksicht auf die Auswahl", `${pending} ungeprüft, ${rejected} abgelehnt, ${withdrawn} zurückgezogen, ${returned} zurückgegeben, ${hidden} ausgeblendet`],
    ["zeiten", "Zeiten", "in deutscher Ortszeit"],
    ...(profile === "oeffentlich" ? LICENCE : []),
  ];
}

/** Files that may be passed on say on what terms. */
const LICENCE: Info = [["lizenz", "Lizenz", `${OPEN_DATA_LICENCE.name}, ${OPEN_DATA_LICENCE.url}. ${LICENCE_LIMIT}`]];

function describePaper(db: Db): Info {
  const version = findPublishedVersion(db);
  if (!version) return [["papier", "Papier", "noch nicht veröffentlicht"]];
  const dated = version.datedOn ? ` vom ${toDayFromIso(version.datedOn)}` : "";
  const note: Info = version.sourceNote ? [["hinweis", "Hinweis zum Papier", version.sourceNote]] : [];
  return [["papier", "Papier", version.title], ["fassung", "Fassung", `${version.label}${dated}`], ...note];
}
