/** Who a download is for, and so what of a person it may hold. */
export const PROFILES = ["intern", "pseudonym", "oeffentlich"] as const;
export type Profile = (typeof PROFILES)[number];

export const PROFILE_WORDS: Record<Profile, { word: string; sense: string }> = {
  intern: { word: "intern", sense: "Mit den Anzeigenamen aller Personen, auch derer, die sie nicht öffentlich zeigen. Bleibt im Projektteam; Ihre Anmeldung darf höchstens zehn Minuten her sein." },
  pseudonym: { word: "pseudonym", sense: "Jede Person erscheint als P-001, P-002 … mit Funktion, Größenklasse und Bundesland. Für die Auswertung im Projektteam." },
  oeffentlich: { word: "öffentlich", sense: "Genau das, was auf den öffentlichen Seiten zu sehen ist. Zum Weitergeben." },
};

export function toProfile(name: string | null | undefined): Profile | undefined {
  return PROFILES.find((profile) => profile === name);
}
