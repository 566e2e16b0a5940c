import type { Reason } from "#db/schema/sets.ts";

export type Clause = {
  title: string;
  text: string;
  /** These two ask for a better wording and never justify a rejection. */
  onlyFor?: "return";
};

export const CLAUSES: Record<Reason, Clause> = {
  insult: {
    title: "Hart in der Sache, freundlich zur Person",
    text: "Widersprechen Sie Aussagen, so deutlich Sie möchten, und lassen Sie die Person dahinter unangetastet. Herabsetzungen und Unterstellungen kürzen wir heraus. Besteht ein Beitrag im Kern daraus, lehnen wir ihn ab.",
  },
  hatred: {
    title: "Niemand wird wegen einer Zugehörigkeit herabgewürdigt",
    text: "Über Zuwanderung darf hier gestritten werden, auch kritisch. Abwertungen von Menschen wegen Herkunft, Religion, Hautfarbe, Sprache, Geschlecht, Alter, Behinderung oder sexueller Identität veröffentlichen wir nicht.",
  },
  "personal-data": {
    title: "Erzählen Sie vom Fall, nicht von der Person",
    text: "Beschreiben Sie Beispiele so, dass niemand darin zu erkennen ist; in einer kleinen Stadt genügen dafür oft schon Straße und Beruf. Namen, Kontaktdaten und Angaben zu Gesundheit, Religion oder Aufenthalt anderer Menschen kürzen wir heraus; bliebe danach zu wenig übrig, bitten wir um eine Überarbeitung.",
  },
  "off-topic": {
    title: "Beim Absatz bleiben",
    text: "Schreiben Sie zu dem Absatz oder Abschnitt, neben dem Ihr Beitrag stehen soll. Passt er besser an eine andere Stelle, geben wir ihn mit einem Hinweis darauf zurück. Hat er mit dem Papier nichts zu tun, lehnen wir ihn ab.",
  },
  spam: {
    title: "Keine Werbung",
    text: "Ein Link zu einem Beispiel oder einer Quelle ist willkommen. Angebote, Kampagnen und massenhaft gleiche Texte veröffentlichen wir nicht.",
  },
  duplicate: {
    title: "Einmal genügt",
    text: "Haben Sie denselben Gedanken schon an dieser Stelle eingereicht, veröffentlichen wir ihn nur einmal. Sagt jemand anderes bereits, was Sie erleben, hilft „Das erleben wir auch“ oder ein Beitrag mit Ihrem eigenen Beispiel.",
  },
  copyright: {
    title: "Eigene Worte, kurze Zitate",
    text: "Schreiben Sie selbst und geben Sie bei Zitaten die Quelle an. Längere Passagen aus fremden Texten kürzen wir; an ihre Stelle gehört ein Link.",
  },
  illegal: {
    title: "Nichts, was das Strafrecht verbietet",
    text: "Drohungen, Verleumdung, Volksverhetzung und andere strafbare Inhalte veröffentlichen wir nicht. Lehnen wir einen Beitrag deshalb ab, nennen wir in der E-Mail immer die Rechtsvorschrift, auf die wir uns stützen.",
  },
  other: {
    title: "Wenn keine andere Ziffer passt",
    text: "Selten spricht etwas gegen einen Beitrag, das hier nicht aufgeführt ist. Dann schreiben wir Ihnen in eigenen Worten, was es ist.",
  },
  "unsupported-claim": {
    title: "Sagen Sie, woher Sie es wissen",
    text: "Meinungen und eigene Erfahrungen brauchen keinen Beleg. Stellt ein Beitrag Zahlen oder Vorwürfe als Tatsache hin, geben wir ihn zurück und bitten um eine Quelle oder um eine Formulierung, die ihn als Ihre Erfahrung kenntlich macht.",
    onlyFor: "return",
  },
  unintelligible: {
    title: "So, dass andere folgen können",
    text: "Fehler und holprige Sätze stören nicht. Können wir nicht erkennen, was gemeint ist, geben wir den Beitrag zurück und fragen nach.",
    onlyFor: "return",
  },
};
