/** What beitraege/wortlaute.json of the archive holds. */
export const WORDINGS_SCHEMA_VERSION = 1;

const DETAIL = { type: ["string", "null"] };

const PROPERTIES = {
  nr: { title: "Nummer des Beitrags", type: "string" },
  wortlaut: { title: "Wortlaut in Markdown", type: "string" },
  vonModeration: { title: "Ob die Moderation ihn gekürzt hat", type: "boolean" },
  veroeffentlicht: { title: "Zeit der Veröffentlichung", type: "string", format: "date-time" },
  beispielKommune: { title: "Beispiel: Kommune", ...DETAIL },
  beispielSeit: { title: "Beispiel: Seit wann", ...DETAIL },
  beispielGeholfen: { title: "Beispiel: Was geholfen hat", ...DETAIL },
  beispielGehindert: { title: "Beispiel: Was gehindert hat", ...DETAIL },
};

export function toWordingsSchema() {
  return {
    title: "Integration in Bewegung – Wortlaute",
    description: "Alle Wortlaute der Beiträge, die öffentlich sind oder waren, nach Nummer, der älteste zuerst. Ein Kontakt steht nur beim heutigen Wortlaut, in beitraege.json. Zeiten in UTC.",
    type: "object",
    required: ["schema", "wortlaute"],
    properties: { schema: { const: WORDINGS_SCHEMA_VERSION }, wortlaute: { type: "array", items: { type: "object", required: Object.keys(PROPERTIES), properties: PROPERTIES, additionalProperties: false } } },
    additionalProperties: false,
  };
}
