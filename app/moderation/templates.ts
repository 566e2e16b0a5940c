import type { Reason } from "#db/schema/sets.ts";

/** Words to the author that a reason begins with, until the moderation writes its own. Two reasons always need words for the one case. */
export const FIRST_TEMPLATES: Record<Reason, string> = {
  insult: "Ihr Beitrag setzt jemanden herab. Was Sie zur Sache sagen, ist willkommen.",
  hatred: "Ihr Beitrag wertet Menschen wegen einer Zugehörigkeit ab. Kritik an Maßnahmen und Regeln ist willkommen.",
  "personal-data": "In Ihrem Beitrag sind Menschen zu erkennen, die nicht gefragt wurden. Beschreiben Sie den Fall bitte so, dass niemand darin zu erkennen ist.",
  "off-topic": "Ihr Beitrag passt nicht zu dem Absatz, an dem er stehen soll. Reichen Sie ihn gern an der passenden Stelle ein.",
  spam: "Ihr Beitrag wirbt für ein Angebot. Ein Link zu einem Beispiel oder einer Quelle ist willkommen, Werbung nicht.",
  duplicate: "Diesen Gedanken haben Sie hier schon eingereicht. Einmal genügt.",
  copyright: "Ihr Beitrag übernimmt eine längere fremde Passage. Fassen Sie sie in eigenen Worten zusammen und nennen Sie die Quelle.",
  illegal: "",
  other: "",
  "unsupported-claim": "Ihr Beitrag stellt etwas als Tatsache hin. Nennen Sie bitte eine Quelle, oder schreiben Sie, dass es Ihre Erfahrung ist.",
  unintelligible: "Wir haben nicht verstanden, was Sie meinen. Schreiben Sie es uns bitte noch einmal mit anderen Worten.",
};

/** Reasons with which a contribution is rejected by one button: those whose words can stand for every case. */
export const QUICK_REASONS = ["insult", "hatred", "personal-data", "off-topic", "spam", "duplicate", "copyright"] as const satisfies readonly Reason[];
