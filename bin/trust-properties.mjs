/** What the house promises, each with the tests that measure it. */
export const PROPERTIES = {
  "tests/trust/two-moderators.test.ts": "Von zwei gleichzeitigen Entscheidungen gilt genau eine, und die zweite Person erfährt es",
  "tests/trust/edited-meanwhile.test.ts": "Entschieden wird nur über den Wortlaut, der zu sehen war",
  "tests/trust/published-or-not.test.ts": "Fällt der Server beim Veröffentlichen einer Fassung aus, gilt die alte ganz oder die neue ganz",
  "tests/trust/restore.test.ts": "Was vor einer Sicherung bestätigt war, ist nach dem Verlust aller Daten wieder da; wer danach gelöscht wurde, bleibt gelöscht",
  "tests/trust/upgrade.test.ts": "Eine Datenbank jedes früheren Stands kommt vollständig beim neuesten an, auch wenn der Umzug abbricht",
  "tests/trust/fuzz.test.ts": "Echte Anfragen, an jeder Stelle verbogen, finden keine Störung, und die Datenbank bleibt heil",
  "tests/trust/twice-at-once.test.ts": "Was mehrmals zugleich abgeschickt wird, geschieht einmal, und Nummern haben weder Lücken noch Doppel",
  "tests/trust/sign-in-timing.test.ts": "Auch die Zeit, die eine Anmeldung braucht, verrät niemanden",
  "tests/trust/crash.test.ts": "Was bestätigt ist, übersteht jeden Abbruch, genau einmal, und jede Mail dazu kommt an",
  "tests/trust/fsync.test.ts": "Bestätigt wird erst, was auf der Platte liegt",
  "tests/trust/full.test.ts": "Ist der Speicher voll oder gesperrt, geht kein Text verloren, und mit dem Platz geht das Schreiben weiter",
  "tests/trust/lock.test.ts": "Schreibt ein anderer Prozess, lesen alle weiter, und wer schreibt, behält den Text",
  "tests/trust/xss.test.ts": "Nichts, was Menschen schreiben, wird auf einer Seite zu Skript, auch wenn eine Schutzschicht fehlt",
  "tests/trust/dos.test.ts": "Wer das Haus mit teuren Texten, großen Formularen oder offenen Verbindungen belastet, hält niemanden auf",
  "tests/trust/export.test.ts": "Was in eine Tabelle oder einen Bericht kommt, rechnet nicht und fragt niemanden",
  "tests/evaluation/only-published.test.ts": "In keiner Datei steht ein Wort, das nicht veröffentlicht ist",
  "tests/e2e/accessibility.test.ts": "Jede Seite ist in jedem Zustand ohne gemeldete Barriere",
  "tests/e2e/accessibility-of-moderation.test.ts": "Auch die Plätze der Moderation sind in jedem Zustand ohne gemeldete Barriere",
  "tests/server/undo-in-time.test.ts": "Eine Entscheidung lässt sich 60 Sekunden lang zurücknehmen, dann nicht mehr",
  "tests/server/canaries.test.ts": "Ungeprüfte Worte, Notizen und Meldungen sieht nur, wer sie sehen darf",
  "tests/server/matrix.test.ts": "Wer an welcher Tür welche Antwort bekommt, ist nachgelesen und bleibt so",
  "tests/server/reading-writes-nothing.test.ts": "Wer nur liest, ändert nichts",
  "tests/server/signing-in-attacked.test.ts": "Die Anmeldung verrät niemanden, gilt einmal und schickt Links nur zur eigenen Adresse",
  "tests/server/origin-guard.test.ts": "Formulare von fremden Seiten bewirken nichts",
  "tests/server/refused-text.test.ts": "Was jemand geschrieben hat, geht bei keiner Ablehnung verloren",
  "tests/server/refused-pages.test.ts": "Jede Ablehnung zeigt den Text und einen Weg zurück",
  "tests/server/under-attack.test.ts": "Verfälschte und langsame Anfragen bringen den Server nicht aus dem Tritt",
  "tests/server/limits.test.ts": "Zu große, abgebrochene und falsch verpackte Formulare werden abgewiesen",
  "tests/server/attempts.test.ts": "Wie oft etwas geht, ist begrenzt, je Person und Netz, auch über einen Neustart, ohne jemanden zu nennen",
  "tests/server/too-many.test.ts": "Wer warten muss, erfährt bis wann, und der Text bleibt",
  "tests/server/read-form.test.ts": "Formulare kommen Zeichen für Zeichen an, oder gar nicht",
  "tests/server/headers.test.ts": "Jede Antwort trägt die Schutzangaben für den Browser",
  "tests/server/addresses.test.ts": "Unter fremden Namen und krummen Adressen ist niemand zu Hause",
  "tests/server/metrics.test.ts": "Kennzahlen nennen niemanden und sind nur auf dem eigenen Rechner zu haben",
  "tests/server/network.test.ts": "Von Netzadressen bleibt nichts Lesbares",
  "tests/server/page-cache.test.ts": "Gemerkte Seiten sind nie älter als der letzte Wortlaut",
  "tests/server/porch-and-database.test.ts": "Ohne Datenbank bleibt das Haus stehen und sagt es",
  "tests/server/narrow-routes.test.ts": "Jede Adresse führt durch die Tür, durch die sie führte, wenn alle verglichen würden",
  "tests/server/answers.test.ts": "Antworten sind vollständig, auch beim Anhalten",
  "tests/server/error-page.test.ts": "Jede Fehlerseite sagt, was geschehen ist und was zu tun ist",
  "tests/server/static-files.test.ts": "Nach außen geht nur, was nach außen gehört",
  "tests/server/duties.test.ts": "Impressum, Datenschutz, Barrierefreiheit und Barriere melden stehen unter jeder Seite, auch unter Fehlern",
  "tests/server/shut-site.test.ts": "Solange die Seite nur für Eingeladene ist, gibt keine Adresse ein öffentliches Wort her, auch nicht aus dem Gedächtnis",
  "tests/server/every-id-once.test.ts": "Jede Sprungmarke führt an genau eine Stelle",
  "tests/server/own-data.test.ts": "Die Auskunft nennt jede Zeile, die zu jemandem gehört, und keine von anderen",
  "tests/server/erasure.test.ts": "Nach einer Löschung ist in den Bytes der Datenbank nichts mehr von der Person",
  "tests/server/restored.test.ts": "Wen eine Sicherung zurückbringt, löscht der nächste Start wieder",
  "tests/server/many-contributions.test.ts": "Auch mit 2.000 Beiträgen bleibt ein Abschnitt lesbar",
};

/** One line for each of these files from the report of the tests; what was not tested at all does not hold. */
export function toLines(files, report, root) {
  return files.map((file) => {
    const found = report.testResults?.find(({ name }) => name === `${root}/${file}`);
    const tests = found?.assertionResults ?? [];
    const failed = tests.filter(({ status }) => status !== "passed");
    const holds = found?.status === "passed" && tests.length > 0 && failed.length === 0;
    const details = holds ? [] : failed.length > 0 ? failed.map(({ fullName }) => fullName) : [found?.message || "nicht geprüft"];
    return { holds, words: [`${holds ? "hält" : "HÄLT NICHT"}  ${PROPERTIES[file]} (${holds ? tests.length : `${failed.length} von ${tests.length}`})`, ...details.map((detail) => `      ${detail.split("\n")[0]}`)].join("\n") };
  });
}
