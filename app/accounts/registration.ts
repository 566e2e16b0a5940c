import { z } from "zod";
import type { Registration } from "#db/schema/sets.ts";

/** Who may open an account, as the form offers it and as everybody is told. */
export const REGISTRATION_WORDS: Record<Registration, { word: string; sense: string; told: string }> = {
  open: { word: "offen", sense: "Wer eine E-Mail-Adresse hat, kann mitmachen.", told: "Wer neu ist, bekommt damit ein Konto." },
  invitation: { word: "nur mit Einladung", sense: "Neu mitmachen kann nur, wen Sie einladen.", told: "Neu mitmachen kann zurzeit nur, wer eingeladen ist." },
  domains: { word: "nur Adressen bestimmter Domains", sense: "Neu mitmachen kann, wessen Adresse zu einer der Domains unten gehört oder wen Sie einladen.", told: "Neu mitmachen kann zurzeit nur, wer eine Adresse bestimmter Einrichtungen hat oder eingeladen ist." },
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
  .strictObject({ mode: z.enum(["open", "invitation", "domains"], { error: "Wählen Sie aus, wer neu mitmachen kann." }), domains })
  .refine(({ mode, domains: listed }) => mode !== "domains" || listed.length > 0, { path: ["domains"], error: "Nennen Sie mindestens eine Domain, z. B. musterstadt.de." });

/** Whether an address belongs to one of these domains or lies below one of them. */
export function isFromDomain(email: string, listed: string[]): boolean {
  const host = email.slice(email.lastIndexOf("@") + 1);
  return listed.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
