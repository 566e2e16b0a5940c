import { RELATION_WORDS } from "#app/paper/comparison.ts";
import { PART_WORDS } from "#app/text/words.ts";

/** Rises when a key is renamed, dropped or means something else. */
export const PAPER_SCHEMA_VERSION = 1;

const WORDS = { type: "string" };
const WORDS_OR_NONE = { type: ["string", "null"] };
const NUMBER = { type: "integer", minimum: 1 };
const NUMBER_OR_NONE = { type: ["integer", "null"], minimum: 1 };
const YES_OR_NO = { type: "boolean" };
const MOMENT = { type: "string", format: "date-time" };

type Properties = Record<string, { title: string } & Record<string, unknown>>;
const toObject = (properties: Properties) => ({ type: "object", required: Object.keys(properties), properties, additionalProperties: false });
const toList = (properties: Properties) => ({ type: "array", items: toObject(properties) });

const PASSAGE: Properties = {
  rn: { title: "Randnummer", ...WORDS },
  zwischentitel: { title: "Zwischentitel, der vor dem Absatz steht", ...WORDS_OR_NONE },
  weichenstellung: { title: "Nummer der Weichenstellung, wenn der Absatz eine ist", ...NUMBER_OR_NONE },
  wortlaut: { title: "Wortlaut ohne Formatierung", ...WORDS },
  markdown: { title: "Wortlaut mit Formatierung, in Markdown", ...WORDS },
};

const SECTION: Properties = {
  schluessel: { title: "Schlüssel in der Adresse des Abschnitts", ...WORDS },
  titel: { title: "Titel", ...WORDS },
  teil: { title: "Teil des Papiers", enum: [...Object.values(PART_WORDS).map(({ title }) => title), null] },
  absaetze: { title: "Absätze in der Reihenfolge des Papiers", ...toList(PASSAGE) },
  fussnoten: { title: "Fußnoten", ...toList({ nummer: { title: "Nummer", ...NUMBER }, text: { title: "Text", ...WORDS } }) },
};

const MATCH: Properties = {
  rn: { title: "Randnummer in dieser Fassung; leer, wenn der Absatz entfallen ist", ...WORDS_OR_NONE },
  vorher: { title: "Randnummern in der Fassung davor, auf die er zurückgeht", type: "array", items: WORDS },
  art: { title: "Was mit ihm geschehen ist", enum: Object.values(RELATION_WORDS).map(({ word }) => word) },
  verschoben: { title: "Ob er an anderer Stelle steht als davor", ...YES_OR_NO },
};

const VERSION: Properties = {
  nummer: { title: "Nummer der Fassung", ...NUMBER },
  bezeichnung: { title: "Bezeichnung", ...WORDS },
  titel: { title: "Titel", ...WORDS },
  untertitel: { title: "Untertitel", ...WORDS_OR_NONE },
  verfasser: { title: "Verfasserinnen und Verfasser", ...WORDS_OR_NONE },
  datum: { title: "Datum, das die Fassung trägt", ...WORDS_OR_NONE },
  quelle: { title: "Hinweis zur Quelle", ...WORDS_OR_NONE },
  veroeffentlicht: { title: "Hier veröffentlicht", ...MOMENT },
  redaktionell: { title: "Ob nur Schreibfehler berichtigt sind", ...YES_OR_NO },
  aenderungen: { title: "Was sich geändert hat, in den Worten des Projektteams", ...WORDS_OR_NONE },
  abschnitte: { title: "Abschnitte in der Reihenfolge des Papiers", ...toList(SECTION) },
  vergleich: { title: "Vergleich mit der Fassung davor, Absatz für Absatz; in der ersten leer", ...toList(MATCH) },
};

/** What /daten/papier.json holds, for those who read it with programs. */
export function toPaperSchema() {
  const info = { stand: { title: "Zeit der letzten Veröffentlichung", type: ["string", "null"], format: "date-time" }, hinweis: { title: "Hinweis zur Lizenz", ...WORDS } };
  return {
    title: "Integration in Bewegung – Papier",
    description: "Alle veröffentlichten Fassungen des Papiers, die älteste zuerst. Zeiten in UTC.",
    ...toObject({ schema: { title: "Nummer dieses Schemas", const: PAPER_SCHEMA_VERSION }, info: { title: "Angaben zur Datei", ...toObject(info) }, fassungen: { title: "Fassungen", ...toList(VERSION) } }),
  };
}

export type PaperField = { path: string; title: string };

/** Every key of a version, in its order, by its path. */
export function listPaperFields(properties: Properties = VERSION, before = ""): PaperField[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const path = `${before}${key}`;
    const inner = (field.items as { properties?: Properties } | undefined)?.properties;
    return [{ path, title: field.title }, ...(inner ? listPaperFields(inner, `${path} › `) : [])];
  });
}
