import { max } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisions } from "#db/schema/moderation.ts";
import { countLeftOut, findLastChange } from "#app/discussion/summarise-stock.server.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { toDayFromIso } from "#app/text/dates.ts";
import type { Cell } from "#app/text/xlsx.ts";
import { countReach } from "./figures.server.ts";
import { PROFILE_WORDS, type Profile } from "./profile.ts";
import { listNarrowings, type Selection } from "./selection.ts";
import { toWhere } from "./select.server.ts";

export type Info = [title: string, value: Cell][];
type Asked = { selection: Selection; profile: Profile };

/** When the data last changed: a file made later from the same data bears the same time. */
export function findAsOf(db: Db): number | null {
  const decided = db.select({ at: max(decisions.decidedAt) }).from(decisions).get()?.at ?? null;
  const changed = findLastChange(db);
  return decided === null || changed === null ? (decided ?? changed) : Math.max(decided, changed);
}

/** What a reader of a file has to know about it: of when, of what, of whom, and what is not in it. */
export function readInfo(db: Db, { selection, profile }: Asked): Info {
  const asOf = findAsOf(db);
  const { total, replies, people, municipalities } = countReach(db, toWhere(selection));
  const { pending, returned, rejected, hidden, withdrawn } = countLeftOut(db);
  const narrowings = listNarrowings(selection);
  return [
    ["Stand (letzte Änderung)", asOf === null ? "noch keine Beiträge" : { at: asOf }],
    ["Profil", PROFILE_WORDS[profile].word],
    ["Auswahl", narrowings.length === 0 ? "alle veröffentlichten Beiträge" : narrowings.join("; ")],
    ...describePaper(db),
    ["Beiträge in dieser Auswahl", total],
    ["davon Antworten", replies],
    ["Personen haben geschrieben", people],
    ["Kommunen wurden genannt", municipalities],
    ["Nicht enthalten, ohne Rücksicht auf die Auswahl", `${pending} ungeprüft, ${rejected} abgelehnt, ${withdrawn} zurückgezogen, ${returned} zurückgegeben, ${hidden} ausgeblendet`],
    ["Zeiten", "in deutscher Ortszeit"],
  ];
}

function describePaper(db: Db): Info {
  const version = findPublishedVersion(db);
  if (!version) return [["Papier", "noch nicht veröffentlicht"]];
  const dated = version.datedOn ? ` vom ${toDayFromIso(version.datedOn)}` : "";
  return [["Papier", version.title], ["Fassung", `${version.label}${dated}`], ...(version.sourceNote ? [["Hinweis zum Papier", version.sourceNote] as [string, Cell]] : [])];
}
