import { toJsonSchema } from "#app/evaluation/json-schema.ts";
import { toPaperSchema } from "./paper-schema.ts";
import { toWordingsSchema } from "./wordings-schema.ts";

/** One schema for all files of the open data and of the archive: each is one of these kinds. */
export function toOpenDataSchema(publicOrigin: string) {
  const { $schema, ...contributions } = toJsonSchema();
  return {
    $schema,
    $id: `${publicOrigin}/daten/schema.json`,
    title: "Integration in Bewegung – Offene Daten",
    description: "Eine Datei ist beitraege.json oder papier.json, im Archiv auch wortlaute.json.",
    oneOf: [{ $ref: "#/$defs/beitraege" }, { $ref: "#/$defs/papier" }, { $ref: "#/$defs/wortlaute" }],
    $defs: { beitraege: { ...contributions, title: "Integration in Bewegung – Beiträge" }, papier: toPaperSchema(), wortlaute: toWordingsSchema() },
  };
}

/** The schema as a file. */
export function writeSchema(publicOrigin: string): string {
  return `${JSON.stringify(toOpenDataSchema(publicOrigin), null, 2)}\n`;
}
