import { z } from "zod";
import type { Readership, Registration } from "#db/schema/sets.ts";

/** Who may open an account, as the form offers it and as everybody is told. */
export const REGISTRATION_WORDS: Record<Registration, { word: string; sense: string; told: string }> = {
  open: { word: "offen", sense: "Wer eine E-Mail-Adresse hat, kann mitmachen.", told: "Wer neu ist, bekommt damit ein Konto." },
  invitation: { word: "nur mit Einladung", sense: "Neu mitmachen kann nur, wen Sie einladen.", told: "Neu mitmachen kann zurzeit nur, wer eingeladen ist." },
  domains: { word: "nur Adressen bestimmter Domains", sense: "Neu mitmachen können alle mit einer Adresse dieser Domains und alle, die Sie einladen.", told: "Neu mitmachen kann zurzeit nur, wer eine Adresse bestimmter Einrichtungen hat oder eingeladen ist." },
};

/** Who may read, as the form offers it. */
export const READERSHIP_WORDS: Record<Readership, { word: string; sense: string }> = {
  public: { word: "öffentlich lesbar", sense: "Papier und Beiträge sind für alle da, auch ohne Konto." },
  invited: { word: "nur für Eingeladene", sense: "Wer nicht angemeldet ist, sieht nur Anmeldung und Rechtsseiten, und Suchmaschinen bleiben draußen. Wer schon ein Konto hat, liest weiter." },
};

const MOST_DOMAINS = 100;
const DOMAIN = /^(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

const domains = z.string().optional().transform((typed = "", issues) => {
  const all = typed.split(/[\s,;]+/).map((word) => word.toLowerCase().replace(/^(?:\*\.|@)/, "")).filter(Boolean);
  const wrong = all.find((word) => !DOMAIN.test(word));
  if (wrong !== undefined) issues.addIssue({ code: "custom", message: `„${wrong}“ ist keine Domain. Schreiben Sie den Teil nach dem @, z. B. musterstadt.de.` });
  if (all.length > MOST_DOMAINS) issues.addIssue({ code: "custom", message: `Höchstens ${MOST_DOMAINS} Domains.` });
  return [...new Set(all)];
});

export const registrationForm = z
  .strictObject({
    mode: z.enum(["open", "invitation", "domains"], { error: "Wählen Sie aus, wer neu mitmachen kann." }),
    domains,
    readership: z.enum(["public", "invited"], { error: "Wählen Sie aus, wer lesen kann." }),
  })
  .refine(({ mode, domains: listed }) => mode !== "domains" || listed.length > 0, { path: ["domains"], error: "Nennen Sie mindestens eine Domain, z. B. musterstadt.de." })
  .refine(({ mode, readership }) => readership === "public" || mode !== "open", { path: ["mode"], error: "Solange nur Eingeladene lesen, darf nicht jeder ein Konto öffnen. Wählen Sie eine Einladung oder bestimmte Domains." });

/** Whether an address belongs to one of these domains or lies below one of them. */
export function isFromDomain(email: string, listed: string[]): boolean {
  const host = email.slice(email.lastIndexOf("@") + 1);
  return listed.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
