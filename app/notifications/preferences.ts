import { z } from "zod";
import type { Digest } from "#db/schema/sets.ts";

/** The mails nobody needs, each of which can be switched off on its own. In links they are named in German. */
export const MAIL_TOPICS = { antworten: "replies", folgen: "news", sammelmail: "digest" } as const;
export type MailTopic = (typeof MAIL_TOPICS)[keyof typeof MAIL_TOPICS];

export const TOPIC_WORDS: Record<MailTopic, { title: string; sense: string }> = {
  replies: { title: "Antworten", sense: "Jemand hat auf einen Beitrag von Ihnen geantwortet, das Projektteam hat darauf erwidert, oder der Absatz, zu dem er geschrieben ist, hat einen neuen Wortlaut." },
  news: { title: "Neues an Stellen, denen Sie folgen", sense: "Zu einem Abschnitt, einem Absatz oder einem Beitrag, dem Sie folgen, ist etwas veröffentlicht." },
  digest: { title: "Sammelmail", sense: "Eine Mail mit allem, was seit der vorigen veröffentlicht wurde." },
};

export const DIGEST_WORDS: Record<Digest, { word: string; sense: string }> = {
  none: { word: "Keine", sense: "Es bleibt bei den einzelnen Mails, die Sie oben gewählt haben." },
  daily: { word: "Täglich", sense: "Montag bis Freitag um 7\u00a0Uhr" },
  weekly: { word: "Wöchentlich", sense: "Montag um 7\u00a0Uhr" },
};

export type MailPreferences = { replies: boolean; news: boolean; digest: Digest };
export const DEFAULT_PREFERENCES: MailPreferences = { replies: true, news: true, digest: "none" };

const ticked = z.literal("ja", { error: "Setzen Sie das Häkchen neu." }).optional().transform((answer) => answer === "ja");

export const preferencesForm = z.strictObject({
  replies: ticked,
  news: ticked,
  digest: z.enum(["none", "daily", "weekly"], { error: "Wählen Sie aus, wie oft die Sammelmail kommen soll." }),
});
