import { basename } from "node:path";
import { PROPERTIES } from "./trust-properties.mjs";

/**
 * What belongs together. A file that stands in no part joins the one whose name it bears, or is a part of its own.
 * @type {Record<string, { promise: string, files: string[] }>}
 */
export const PARTS = {
  crash: { promise: "Was bestätigt wurde, übersteht jeden Absturz", files: ["published-or-not"] },
  fsync: { promise: "Was bestätigt wurde, liegt auf der Platte", files: [] },
  full: { promise: "Eine volle Platte kostet keinen Text und keinen Neustart", files: [] },
  lock: { promise: "Wer eine gesperrte Datenbank antrifft, bekommt seinen Text zurück", files: ["porch-and-database"] },
  race: { promise: "Was viele zugleich tun, geschieht genau einmal", files: ["two-moderators", "edited-meanwhile", "twice-at-once", "undo-in-time"] },
  xss: { promise: "Fremder Text wird nie zu Programm", files: [] },
  dos: { promise: "Lange und tiefe Texte halten niemanden auf", files: ["many-contributions"] },
  fuzz: { promise: "Keine Anfrage, wie verbogen auch immer, bringt das Haus aus dem Tritt", files: ["under-attack", "read-form", "answers", "addresses"] },
  csrf: { promise: "Fremde Seiten bewirken nichts in fremdem Namen", files: ["origin-guard", "reading-writes-nothing"] },
  headers: { promise: "Jede Antwort trägt die Schutzangaben für den Browser", files: ["static-files", "page-cache"] },
  limits: { promise: "Nichts ist ohne Maß, und wer es erreicht, erfährt bis wann", files: ["attempts", "too-many"] },
  enum: { promise: "Die Anmeldung verrät niemanden", files: ["signing-in-attacked", "sign-in-timing"] },
  authz: { promise: "Jede Tür kennt alle, die hindurch dürfen, und sonst niemanden", files: ["matrix", "shut-site"] },
  canary: { promise: "Was nicht für andere bestimmt ist, sieht niemand anderes", files: ["canaries", "network", "own-data"] },
  erase: { promise: "Gelöscht ist gelöscht, bis in die Bytes", files: ["erasure"] },
  restore: { promise: "Eine Sicherung bringt alles zurück, nur die Gelöschten nicht", files: ["restored"] },
  upgrade: { promise: "Jeder frühere Stand kommt heil beim neuesten an, auch nach Abbrüchen", files: [] },
  export: { promise: "Eine Datei der Auswertung enthält nur, was sie soll, und nichts, was rechnet", files: ["only-published"] },
  a11y: { promise: "Alle können jede Seite benutzen", files: ["accessibility", "accessibility-of-moderation"] },
  text: { promise: "Kein geschriebenes Wort geht verloren", files: ["refused-text", "refused-pages", "error-page"] },
  pages: { promise: "Jede Seite nennt, was sie nennen muss, und jede Sprungmarke führt ans Ziel", files: ["duties", "every-id-once", "narrow-routes"] },
};

/**
 * Every part that has tests, in the order of the list, with the files it consists of.
 * @param {Record<string, string>} properties
 */
export function listParts(properties = PROPERTIES, parts = PARTS) {
  const found = new Map(Object.entries(parts).map(([name, { promise }]) => [name, { name, promise, files: /** @type {string[]} */ ([]) }]));
  for (const [file, sentence] of Object.entries(properties)) {
    const name = toPart(basename(file, ".test.ts"), parts);
    const part = found.get(name) ?? { name, promise: sentence, files: [] };
    found.set(name, { ...part, files: [...part.files, file] });
  }
  return [...found.values()].filter(({ files }) => files.length > 0);
}

function toPart(name, parts) {
  return Object.keys(parts).find((part) => parts[part].files.includes(name)) ?? name;
}

/** What the tests of a part have measured, or how many there are. */
export function toFigure(report) {
  const tests = (report.testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
  const told = [...new Set(tests.flatMap(({ meta }) => meta?.figure ?? []))];
  return told.length > 0 ? told.join(" · ") : `${tests.length} Prüfungen, 0 Fehler`;
}
