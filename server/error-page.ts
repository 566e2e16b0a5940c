import { escapeHtml } from "#app/text/escape.ts";
import { WRITTEN_FIELDS } from "#app/text/written-fields.ts";
import { toWaitSentence } from "#app/text/limits.ts";
import { SECOND } from "#app/text/dates.ts";

const SENTENCES: Record<number, { title: string; lead: string }> = {
  400: { title: "Diese Anfrage ist beschädigt.", lead: "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal." },
  403: { title: "Das Formular kam nicht von unserer Seite.", lead: "Zu Ihrem Schutz wurde nichts gespeichert. Öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab." },
  405: { title: "So lässt sich diese Seite nicht aufrufen.", lead: "Rufen Sie sie über einen Link oder ein Formular dieser Seite auf." },
  408: { title: "Die Anfrage kam zu langsam.", lead: "Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal." },
  413: { title: "Das ist zu viel auf einmal.", lead: "Ein Formular fasst höchstens 64 Kilobyte, ein Beitrag 5.000 Zeichen. Gehen Sie zurück, Ihr Text steht noch im Formular, und kürzen Sie ihn." },
  414: { title: "Diese Adresse ist zu lang.", lead: "Rufen Sie die Seite über einen Link auf." },
  415: { title: "Dieses Format nehmen wir nicht an.", lead: "Senden Sie das Formular von unserer Seite aus ab." },
  421: { title: "Unter dieser Adresse sind wir nicht zu Hause.", lead: "Rufen Sie die Seite unter ihrer öffentlichen Adresse auf." },
  431: { title: "Die Anfrage trägt zu viel mit sich.", lead: "Löschen Sie die Cookies dieser Seite und versuchen Sie es noch einmal." },
  500: { title: "Das hat nicht geklappt.", lead: "Der Fehler liegt bei uns. Gespeichert wurde nichts. Versuchen Sie es in ein paar Minuten noch einmal." },
  503: { title: "Das ließ sich gerade nicht speichern.", lead: "Die Datenbank war beschäftigt. Senden Sie das Formular in ein paar Sekunden noch einmal ab." },
  507: { title: "Hier lässt sich gerade nichts speichern.", lead: "Unser Speicher ist voll oder gestört. Lesen geht weiter, gespeichert wurde nichts. Bewahren Sie Ihren Text auf, und senden Sie ihn später noch einmal ab." },
};
/** The same for doors that have no page of their own, such as downloads. */
const FROM_DOORS: Record<number, { title: string; lead: string }> = {
  401: { title: "Bitte melden Sie sich an", lead: "Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es noch einmal." },
  403: { title: "Dieser Bereich ist nicht für Sie freigegeben.", lead: "Wenn Sie die Berechtigung brauchen, wenden Sie sich an die Administration." },
  404: { title: "Dieses Gleis endet hier.", lead: "Die Seite gibt es nicht, oder sie ist nicht für Sie freigegeben." },
  429: { title: "Das war zu oft in kurzer Zeit.", lead: "" },
};

/** The same where a file was to be taken in. */
const OF_FILES: Record<number, { title: string; lead: string }> = {
  413: { title: "Diese Datei ist zu groß.", lead: "Eine Datei mit dem Papier fasst höchstens 10 Megabyte, ihr Text 1.000.000 Zeichen. Gehen Sie zurück und wählen Sie eine kleinere; Bilder werden ohnehin nicht übernommen." },
  415: { title: "Diese Datei kam nicht an.", lead: "Vielleicht sind Sie nicht mehr angemeldet. Melden Sie sich an, und wählen Sie die Datei noch einmal." },
};

type Parts = { isFromDoor?: boolean; isFile?: boolean; styleSheet: string | undefined; fields?: URLSearchParams | undefined; reference?: string | undefined; retryAfter?: number | undefined };

/** What stands below every page, also below these. */
const DUTIES = [
  ["/impressum", "Impressum"],
  ["/datenschutz", "Datenschutz"],
  ["/barrierefreiheit", "Barrierefreiheit"],
  ["/barriere-melden", "Barriere melden"],
  ["/netiquette", "Netiquette"],
  ["/leichte-sprache", "Leichte Sprache"],
];

/** A plain German page for what never reaches Remix or comes back broken. Typed words stand on it to be copied, without a form. */
export function renderErrorPage(status: number, { styleSheet, fields, reference, isFromDoor, isFile, retryAfter }: Parts): string {
  const { title, lead } = (isFromDoor && FROM_DOORS[status]) || (isFile && OF_FILES[status]) || (SENTENCES[status] ?? SENTENCES[500]!);
  const kept = WRITTEN_FIELDS.flatMap((name) => fields?.getAll(name) ?? []).filter((words) => words !== "");
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title} – Integration in Bewegung</title>${styleSheet ? `<link rel="stylesheet" href="${styleSheet}">` : ""}</head>
<body><main id="inhalt"><div class="wrap"><div class="narrow"><header class="opening"><p class="quiet">Fehler ${status}</p><h1>${title}</h1><p class="lead">${retryAfter ? toWaitSentence(Date.now() + retryAfter * SECOND, Date.now()) : lead}</p></header>
${kept.length > 0 ? `<h2 class="subhead">Ihr Text</h2>${kept.map((words) => `<p class="kept">${escapeHtml(words)}</p>`).join("")}` : ""}
${reference ? `<p class="small quiet">Kennung für Rückfragen: <b>${reference}</b></p>` : ""}
<p>${status === 401 ? '<a href="/anmelden">Anmelden</a>' : '<a href="/">Zur Startseite</a>'}</p></div></div></main>
<footer class="foot"><div class="wrap"><ul>${DUTIES.map(([path, word]) => `<li><a href="${path}">${word}</a></li>`).join("")}</ul></div></footer></body></html>
`;
}
