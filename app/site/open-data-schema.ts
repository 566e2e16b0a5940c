import { toJsonSchema } from "#app/evaluation/json-schema.ts";
import { toPaperSchema } from "./paper-schema.ts";

/** One schema for both files of the open data: each of them is one of its two kinds. */
export function toOpenDataSchema(publicOrigin: string) {
  const { $schema, ...contributions } = toJsonSchema();
  return {
    $schema,
    $id: `${publicOrigin}/daten/schema.json`,
    title: "Integration in Bewegung – Offene Daten",
    description: "Eine Datei ist entweder beitraege.json oder papier.json.",
    oneOf: [{ $ref: "#/$defs/beitraege" }, { $ref: "#/$defs/papier" }],
    $defs: { beitraege: { ...contributions, title: "Integration in Bewegung – Beiträge" }, papier: toPaperSchema() },
  };
}

/** The schema as a file. */
export function writeSchema(publicOrigin: string): string {
  return `${JSON.stringify(toOpenDataSchema(publicOrigin), null, 2)}\n`;
}
