import { sql, type AnyColumn } from "drizzle-orm";

export const PARTS = ["preconditions", "potentials", "obstacles", "perspectives"] as const;
/** What a passage is to the one of the version before that it goes back to. */
export const RELATIONS = ["same", "changed", "split", "merged"] as const;
export const KINDS = ["agreement", "addition", "objection", "example", "question"] as const;
/** Whether a contribution is settled by a new wording of the paper, or stands. */
export const STANDINGS = ["settled", "standing"] as const;
export const STATUSES = ["pending", "published", "returned", "rejected", "superseded", "withdrawn"] as const;
export const OUTCOMES = ["publish", "cut", "return", "reject", "second", "hide", "reverse", "undo"] as const;
export const REASONS = [
  "insult", "hatred", "personal-data", "off-topic", "spam", "duplicate", "copyright", "illegal", "other",
  "unsupported-claim", "unintelligible",
] as const;
export const PERMISSIONS = ["moderator", "team", "admin"] as const;
export const OCCUPATIONS = [
  "municipal", "district", "politics", "association", "volunteer", "migrant-organisation", "research", "state", "other",
] as const;
export const SIZE_CLASSES = ["rural", "small", "medium", "large", "regional"] as const;
export const LANDS = [
  "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH",
] as const;
export const REPORT_REASONS = ["insult", "hatred", "personal-data", "off-topic", "spam", "copyright", "illegal", "other"] as const;
export const REPORT_RESULTS = ["hidden", "kept"] as const;
export const COMPLAINT_RESULTS = ["upheld", "dismissed"] as const;
export const DISPOSITIONS = ["adopted", "partly", "declined", "noted"] as const;
export const PAGES = ["imprint", "privacy", "terms", "netiquette", "accessibility"] as const;
/** What becomes of the contributions of somebody who deletes their account: they stay without a name, or go, too. */
export const DELETION_CHOICES = ["keep", "erase"] as const;
export const DIGESTS = ["none", "daily", "weekly"] as const;
export const PERSON_ACTS = ["grant", "revoke", "block", "unblock", "end-sessions", "invite", "resend", "withdraw-invitation", "accept", "registration", "reset-passkeys"] as const;
export const PERSON_ACT_PLACES = ["page", "terminal", "invitation"] as const;
export const CHALLENGE_PURPOSES = ["register", "prove"] as const;
export const REGISTRATIONS = ["open", "invitation", "domains"] as const;
/** Who may read: everybody, or only people with an account. */
export const READERSHIPS = ["public", "invited"] as const;

export type Part = (typeof PARTS)[number];
export type Relation = (typeof RELATIONS)[number];
export type Kind = (typeof KINDS)[number];
export type Standing = (typeof STANDINGS)[number];
export type Status = (typeof STATUSES)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Reason = (typeof REASONS)[number];
export type Permission = (typeof PERMISSIONS)[number];
export type Occupation = (typeof OCCUPATIONS)[number];
export type SizeClass = (typeof SIZE_CLASSES)[number];
export type Land = (typeof LANDS)[number];
export type ReportReason = (typeof REPORT_REASONS)[number];
export type ReportResult = (typeof REPORT_RESULTS)[number];
export type ComplaintResult = (typeof COMPLAINT_RESULTS)[number];
export type Disposition = (typeof DISPOSITIONS)[number];
export type PageKey = (typeof PAGES)[number];
export type DeletionChoice = (typeof DELETION_CHOICES)[number];
export type Digest = (typeof DIGESTS)[number];
export type PersonAct = (typeof PERSON_ACTS)[number];
export type PersonActPlace = (typeof PERSON_ACT_PLACES)[number];
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];
export type Registration = (typeof REGISTRATIONS)[number];
export type Readership = (typeof READERSHIPS)[number];

/** The SQL for a CHECK that a column holds one value of a closed set. */
export function isOneOf(column: AnyColumn, values: readonly string[]) {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(", "))})`;
}
