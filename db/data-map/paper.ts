import type * as schema from "../schema/paper.ts";
import { type DataMap, KEY, NOBODY } from "./annotation.ts";

export const paper: DataMap<typeof schema> = {
  paperVersions: {
    purpose: "Das Papier in seinen Fassungen", ...NOBODY,
    columns: { id: KEY, number: "die wievielte", label: "wie sie heißt", title: "Titel", subtitle: "Untertitel", authors: { word: "Verfasserinnen und Verfasser, wie sie auf dem Papier stehen", basis: "task", told: "follows" }, datedOn: "Datum", sourceNote: "Herkunft", markdown: "der Text", importedAt: "wann eingelesen", publishedAt: "wann veröffentlicht", editorial: "ob nur Schreibfehler", newEdition: "ob eine Neuausgabe, die neu zählt", changeNote: "was neu ist", confirmedAt: "wann der Vergleich bestätigt wurde" },
  },
  sections: { purpose: "Abschnitte", ...NOBODY, columns: { id: KEY, versionId: "welche Fassung", position: "an welcher Stelle", key: "Name in Adressen", title: "Überschrift", part: "welcher Teil" } },
  subheadings: { purpose: "Zwischenüberschriften", ...NOBODY, columns: { sectionId: "in welchem Abschnitt", position: "an welcher Stelle", anchor: "Sprungmarke", title: "Überschrift" } },
  passages: { purpose: "Absätze", ...NOBODY, columns: { id: KEY, versionId: "welche Fassung", sectionId: "welcher Abschnitt", position: "an welcher Stelle", number: "Randnummer", weichenstellung: "ob Weichenstellung", markdown: "der Text", html: "der Text, gesetzt", plain: "der Text ohne Auszeichnung" } },
  footnotes: { purpose: "Fußnoten", ...NOBODY, columns: { sectionId: "in welchem Abschnitt", number: "die wievielte", html: "der Text" } },
  passageNumbers: { purpose: "Vergebene Randnummern", ...NOBODY, columns: { number: "die Nummer", firstVersionId: "in welcher Fassung zuerst" } },
  passageMatches: { purpose: "Welcher Absatz auf welchen der Fassung davor zurückgeht", ...NOBODY, columns: { fromId: "der frühere", toId: "der neue", relation: "unverändert, geändert, geteilt oder zusammengelegt", moved: "ob verschoben", similarity: "wie ähnlich" } },
  passagePlaces: { purpose: "Wo ein früherer Absatz heute steht", ...NOBODY, columns: { passageId: "der frühere", placeId: "der heutige", changedInId: "in welcher Fassung er sich zuletzt geändert hat" } },
};
