import { HOUR, toWaitingTime } from "#app/text/dates.ts";
import { fault, type Finding, notice, ok } from "./finding.ts";

/** `status` of /readyz; null if nobody answered. */
export function checkServer({ isClaimed, status, address }: { isClaimed: boolean; status: number | null; address: string }): Finding {
  if (!isClaimed) return status === null ? notice("Server", "Auf dieser Datenbank läuft keiner. Starten Sie ihn: systemctl start diskussion") : fault("Server", `Unter ${address} antwortet etwas, aber nicht auf dieser Datenbank. Stimmen PORT und DATABASE_PATH?`);
  if (status === null) return fault("Server", `Er läuft, antwortet aber nicht unter ${address}/readyz. Stimmt PORT? Sonst: systemctl restart diskussion`);
  if (status !== 200) return fault("Server", `/readyz antwortet ${status}: Die Datenbank ist nicht lesbar, oder die Platte ist voll. Sehen Sie ins Protokoll: journalctl -u diskussion`);
  return ok("Server", `bereit unter ${address}`);
}

/** How the public address answered: a status, or the code of what went wrong. */
export function checkOutside({ answer, publicOrigin }: { answer: number | string; publicOrigin: string }): Finding {
  if (answer === 200) return ok("Von außen", `${publicOrigin} antwortet`);
  return notice("Von außen", `${publicOrigin}/healthz antwortet von hier aus nicht wie erwartet (${answer}). Prüfen Sie DNS, Zertifikat und den Webserver davor.`);
}

const MAIL_FAULTS: Record<string, string> = {
  EAUTH: "Er nimmt Namen und Kennwort in SMTP_URL nicht an.",
  EDNS: "Seinen Namen kennt das DNS nicht. Stimmt SMTP_URL?",
  ETLS: "Die verschlüsselte Verbindung kam nicht zustande. Stimmen smtps:// und Port?",
};

/** `problem`: the code of what went wrong; null if nothing did; undefined if there is no mail server. */
export function checkMailServer(problem: string | null | undefined): Finding {
  if (problem === undefined) return ok("Mailserver", "keiner; Mails liegen unter /entwicklung/post");
  if (problem === null) return ok("Mailserver", "nimmt Mails an");
  return fault("Mailserver", `${MAIL_FAULTS[problem] ?? "Er antwortet nicht. Stimmen Name und Port in SMTP_URL, und lässt die Firewall uns hinaus?"} (${problem})`);
}

export function checkOutbox({ waiting, oldest, failing }: { waiting: number; oldest: number | null; failing: number }, now: number): Finding {
  if (oldest === null || (failing === 0 && now - oldest < HOUR)) return ok("Postausgang", waiting === 0 ? "leer" : `${waiting} gehen gleich hinaus`);
  const words = `${waiting} ${waiting === 1 ? "Mail wartet" : "Mails warten"} seit ${toWaitingTime(oldest, now)}, ${failing} davon vergeblich versucht. Läuft der Server, und nimmt der Mailserver an?`;
  return now - oldest < HOUR ? notice("Postausgang", words) : fault("Postausgang", words);
}
