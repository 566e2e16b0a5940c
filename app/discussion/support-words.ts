/** Support can always be taken back, but given only while the discussion is open. */
export const SUPPORT_CLOSED = { title: "Die Diskussion ist geschlossen.", lead: "„Das erleben wir auch“ lässt sich jetzt nur noch zurücknehmen. Lesen können Sie weiterhin alles.", typed: {} };
