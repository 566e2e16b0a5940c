export const AGREED_DOCUMENTS = ["netiquette", "terms"] as const;

/** What somebody has to agree to before the next contribution; `changed` names what is new to them. */
export type AskedTerms = { isFirst: boolean; changed: (typeof AGREED_DOCUMENTS)[number][] };
