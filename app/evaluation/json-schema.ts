import { COLUMNS, type CellType } from "./columns.ts";

/** Rises when a key is renamed, dropped or means something else; a new key leaves it as it is. */
export const SCHEMA_VERSION = 1;

const TYPES: Record<CellType, object> = { words: { type: ["string", "null"] }, number: { type: ["integer", "null"] }, moment: { type: "string", format: "date-time" } };
const WORDS = { type: "string" };
const COUNT = { type: "integer", minimum: 0 };

/** What a JSON download holds, for those who read it with programs: docs/auswertung.schema.json is exactly this. */
export function toJsonSchema() {
  const properties = Object.fromEntries(COLUMNS.map(([key, title, type]) => [key, { title, ...TYPES[type] }]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Integration in Bewegung – Auswertung",
    description: "Veröffentlichte Beiträge einer Auswahl, nach Nummer. Zeiten in UTC. Leer (null) ist, wozu es nichts gibt.",
    type: "object",
    required: ["schema", "info", "beitraege"],
    properties: {
      schema: { const: SCHEMA_VERSION },
      info: {
        type: "object",
        required: ["stand", "profil", "auswahl", "papier", "beitraege", "antworten", "personen", "kommunen", "nichtEnthalten"],
        properties: {
          stand: { title: "Zeit der letzten Änderung, oder ein Satz, wenn es noch nichts gibt", ...WORDS }, profil: { enum: ["intern", "pseudonym", "öffentlich"] }, auswahl: WORDS,
          papier: WORDS, fassung: WORDS, hinweis: WORDS, beitraege: COUNT, antworten: COUNT, personen: COUNT, kommunen: COUNT, nichtEnthalten: WORDS, zeiten: WORDS, lizenz: WORDS,
        },
      },
      beitraege: { type: "array", items: { type: "object", required: Object.keys(properties), properties, additionalProperties: false } },
    },
  };
}
