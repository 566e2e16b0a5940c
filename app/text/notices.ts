/** What a page says once after something was done. The address carries the key, never the sentence. */
const NOTICES: Record<string, (number: string, count: string) => { title: string; rest?: string }> = {
  eingereicht: () => ({ title: "Danke. Ihr Beitrag wird geprüft.", rest: "Meist dauert das höchstens einen Arbeitstag; wir schreiben Ihnen." }),
  "schon-da": () => ({ title: "Ihr Beitrag ist schon da.", rest: "Er wurde nicht doppelt gespeichert." }),
  entwurf: () => ({ title: "Als Entwurf gespeichert.", rest: "Nur Sie sehen ihn. Eingereicht ist er noch nicht." }),
  gefolgt: () => ({ title: "Sie folgen jetzt dieser Stelle.", rest: "Wenn hier etwas Neues erscheint, schreiben wir Ihnen. Wie oft, bestimmen Sie unter Konto, Benachrichtigungen." }),
  "nicht-mehr-gefolgt": () => ({ title: "Sie folgen dieser Stelle nicht mehr." }),
  beschwerde: () => ({ title: "Ihre Beschwerde ist eingelegt.", rest: "Jemand anderes als bisher prüft die Entscheidung und schreibt Ihnen, mit Begründung." }),
  "beschwerde-entschieden": () => ({ title: "Über die Beschwerde ist entschieden.", rest: "Die Antwort geht per Mail hinaus." }),
  "meldungen-beantwortet": () => ({ title: "Der Beitrag bleibt stehen.", rest: "Die Antwort geht per Mail an alle, die gemeldet haben." }),
  kopiert: () => ({ title: "Als neuer Entwurf gespeichert.", rest: "Sie können ihn hier weiterschreiben. Eingereicht ist er noch nicht." }),
  "entwurf-geloescht": () => ({ title: "Entwurf gelöscht." }),
  gespeichert: () => ({ title: "Gespeichert." }),
  unveraendert: () => ({ title: "Unverändert.", rest: "Das Schlagwort heißt wie bisher." }),
  "erwiderung-entwurf": () => ({ title: "Als Entwurf gespeichert.", rest: "Öffentlich wird die Erwiderung, wenn Sie die Erwiderungen des Abschnitts veröffentlichen." }),
  "erwiderung-verworfen": () => ({ title: "Der Entwurf ist verworfen." }),
  erwidert: () => ({ title: "Die Erwiderungen sind veröffentlicht.", rest: "Jede Person, auf deren Beiträge Sie erwidert haben, bekommt eine Mail." }),
  "zusammenfassung-entwurf": () => ({ title: "Als Entwurf gespeichert.", rest: "Öffentlich wird die Zusammenfassung mit den nächsten Erwiderungen des Abschnitts oder für sich allein, unten auf dieser Seite." }),
  "zusammenfassung-verworfen": () => ({ title: "Der Entwurf ist verworfen." }),
  zusammengefasst: () => ({ title: "Die Zusammenfassung ist veröffentlicht." }),
  fassung: () => ({ title: "Gespeichert. Die neue Fassung gilt ab sofort." }),
  "fassung-zustimmen": () => ({ title: "Gespeichert. Die neue Fassung gilt ab sofort.", rest: "Wer schon zugestimmt hat, wird beim nächsten Beitrag erneut gefragt." }),
  "barriere-beantwortet": () => ({ title: "Beantwortet.", rest: "Die Antwort geht per Mail hinaus, wenn eine Adresse angegeben ist." }),
  gesperrt: () => ({ title: "Die Schreibsperre gilt.", rest: "Die Person bekommt eine Mail mit Grund, Dauer und Ihren Worten." }),
  entsperrt: () => ({ title: "Die Schreibsperre ist aufgehoben.", rest: "Die Person kann sofort wieder schreiben und bekommt eine Mail." }),
  berechtigungen: () => ({ title: "Die Berechtigungen sind gespeichert.", rest: "Sie gelten sofort. Wenn sich etwas geändert hat, sagt es eine Mail." }),
  "konto-gesperrt": () => ({ title: "Das Konto ist gesperrt.", rest: "Die Person ist überall abgemeldet und bekommt eine Mail mit Ihrem Grund." }),
  "konto-offen": () => ({ title: "Die Sperre ist aufgehoben.", rest: "Die Person kann sich wieder anmelden und bekommt eine Mail." }),
  "sitzungen-beendet": () => ({ title: "Alle Sitzungen sind beendet.", rest: "Die Person ist überall abgemeldet und bekommt eine Mail." }),
  eingeladen: () => ({ title: "Die Einladungen sind unterwegs.", rest: "Jede gilt 14 Tage. Wer annimmt, verschwindet aus der Liste." }),
  "erneut-eingeladen": () => ({ title: "Die Einladung geht noch einmal hinaus.", rest: "Sie gilt ab jetzt wieder 14 Tage." }),
  "einladung-zurueckgezogen": () => ({ title: "Die Einladung ist zurückgezogen.", rest: "Der Link in der Mail führt jetzt zu einem Hinweis." }),
  "einladung-angenommen": () => ({ title: "Willkommen. Sie sind angemeldet.", rest: "Künftig melden Sie sich mit Ihrer E-Mail-Adresse an; wir schicken Ihnen dann einen Code." }),
  "papier-veroeffentlicht": () => ({ title: "Die Fassung ist veröffentlicht.", rest: "Wer zu einem geänderten Absatz geschrieben hat, bekommt eine Mail." }),
  "vergleich-bestaetigt": () => ({ title: "Der Vergleich ist bestätigt.", rest: "Veröffentlicht ist die Fassung noch nicht." }),
  "entwurf-verworfen": () => ({ title: "Der Entwurf ist verworfen." }),
  stand: () => ({ title: "Danke, das ist vermerkt.", rest: "Das Projektteam sieht es bei der Auswertung. Sie können es sich jederzeit anders überlegen." }),
  gestrichen: () => ({ title: "Die Phase ist gestrichen." }),
  "loeschung-geplant": () => ({ title: "Die Löschung ist beauftragt.", rest: "Sie bekommen eine Mail mit dem Zeitpunkt. Bis dahin können Sie es sich anders überlegen." }),
  "loeschung-zurueck": () => ({ title: "Ihr Konto bleibt.", rest: "Es wird nichts gelöscht." }),
  "codes-gesendet": () => ({ title: "Zwei Codes sind unterwegs.", rest: "Einer an Ihre bisherige Adresse, einer an die neue. Sehen Sie in beiden Postfächern nach, auch im Spam-Ordner." }),
  "adresse-geaendert": () => ({ title: "Ihre Adresse ist geändert.", rest: "Ab jetzt melden Sie sich mit der neuen an. Überall sonst sind Sie abgemeldet; beide Postfächer bekommen eine Nachricht." }),
  "adresse-bleibt": () => ({ title: "Ihre Adresse bleibt.", rest: "Die Codes gelten nicht mehr." }),
  angemeldet: () => ({ title: "Sie sind angemeldet." }),
  "sitzung-beendet": () => ({ title: "Die Sitzung ist beendet.", rest: "Das Gerät ist ab sofort abgemeldet." }),
  "ueberall-abgemeldet": () => ({ title: "Sie sind überall abgemeldet.", rest: "Zum Anmelden bekommen Sie jederzeit einen neuen Code." }),
  abgemeldet: () => ({ title: "Sie sind abgemeldet." }),
  "text-da": () => ({ title: "Sie sind angemeldet. Ihr Text ist noch da.", rest: "Er ist als Entwurf gespeichert und noch nicht eingereicht." }),
  "passkey-da": () => ({ title: "Der Passkey ist eingerichtet.", rest: "Ab jetzt fragen wir danach, wenn Sie Moderation, Auswertung oder Verwaltung öffnen. Sie bekommen eine Mail." }),
  "passkey-entfernt": () => ({ title: "Der Passkey ist entfernt.", rest: "Löschen Sie ihn auch auf dem Gerät, sonst bietet es ihn weiter an." }),
  "passkeys-entfernt": () => ({ title: "Passkeys und Wiederherstellungscodes sind entfernt.", rest: "Die Person bekommt eine Mail und hat 14 Tage Zeit für einen neuen Passkey." }),
  "code-benutzt": (_, count) => ({ title: "Der Wiederherstellungscode ist verbraucht.", rest: `${count === "0" ? "Es war der letzte." : `Noch übrig: ${count}.`} Ist Ihr Passkey verloren, ersetzen Sie ihn unter Konto, Passkeys.` }),
  ueberarbeitet: (number) => ({ title: `Danke. Die Überarbeitung von ${number} wird geprüft.`, rest: "Was schon veröffentlicht ist, bleibt bis dahin stehen." }),
  zurueckgezogen: (number) => ({ title: `${number} ist zurückgezogen.`, rest: "Gibt es Antworten, bleiben sie mit einem Hinweis stehen." }),
  rueckgaengig: (number) => ({ title: `Rückgängig gemacht. ${number} ist wieder wie vorher, es geht keine Mail hinaus.` }),
  ausgeblendet: (number) => ({ title: `Ausgeblendet. An der Stelle von ${number} steht jetzt ein Hinweis.` }),
};

export function findNotice(search: URLSearchParams): { title: string; rest?: string } | undefined {
  const number = /^B-\d{3,}$/.exec(search.get("nr") ?? "")?.[0] ?? "Der Beitrag";
  const count = /^\d{1,2}$/.exec(search.get("anzahl") ?? "")?.[0] ?? "unbekannt";
  const key = search.get("hinweis") ?? "";
  return Object.hasOwn(NOTICES, key) ? NOTICES[key]?.(number, count) : undefined;
}

/** A path whose page says so once. */
export function withNotice(path: string, notice: string, more: Record<string, string> = {}): string {
  const url = new URL(path, "https://hier.invalid");
  for (const [name, value] of Object.entries({ hinweis: notice, ...more })) url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
