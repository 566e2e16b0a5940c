import { describe, expect, test } from "vitest";
import { composeMail } from "#app/notifications/mails.ts";
import type { MailKind, MailPayloads } from "#app/notifications/mail-kinds.ts";
import { givenPractitioner } from "#tests/support/builders.ts";
import { givenPostOffice, PUBLIC_ORIGIN, surroundings as realSurroundings } from "./post-office.ts";

const surroundings = { ...realSurroundings, codeFor: (requestId: string) => `CODE-${requestId}`, emailChangeCodeFor: ({ to, changeId }: { to: string; changeId: string }) => `CODE-${to}-${changeId}` };
const decided = { number: "B-042", place: "Rn. 12", reason: "Beleidigung", clause: 1, explanation: "Bitte ohne den letzten Satz.", legalGround: null, wasReported: false, complainUntil: Date.UTC(2019, 3, 1, 8) };
const path = "/papier/stellen#b-042";
const EDIT = `${PUBLIC_ORIGIN}/beitraege/B-042/bearbeiten`;
const COMPLAIN = `${PUBLIC_ORIGIN}/beitraege/B-042/beschwerde`;
const CLAUSE = `Grund: Beleidigung (Netiquette, Ziffer 1)\n${PUBLIC_ORIGIN}/netiquette#ziffer-1`;

const MAILS: { [K in MailKind]: { payload: MailPayloads[K]; subject: string; says: string[] } } = {
  "sign-in-code": { payload: { requestId: "7" }, subject: "Ihr Code zum Anmelden", says: ["    CODE-7", `${PUBLIC_ORIGIN}/anmelden/code`, "Der Code gilt 30 Minuten."] },
  published: { payload: { number: "B-042", place: "Rn. 12", path }, subject: "B-042 ist veröffentlicht", says: ["B-042 (Rn. 12)", `${PUBLIC_ORIGIN}${path}`] },
  "published-cut": {
    payload: { ...decided, path },
    subject: "B-042 ist mit einer Kürzung veröffentlicht",
    says: [COMPLAIN, "nicht ganz", `${PUBLIC_ORIGIN}${path}`, CLAUSE, "überarbeiten oder zurückziehen"],
  },
  returned: { payload: decided, subject: "B-042 kommt zur Überarbeitung zurück", says: [CLAUSE, decided.explanation, EDIT, "Ihr Text ist noch da.", "Entschieden hat ein Mensch, nicht ein Programm."] },
  rejected: { payload: { ...decided, legalGround: "§ 185 StGB" }, subject: "B-042 wird nicht veröffentlicht", says: [COMPLAIN, CLAUSE, "Rechtsgrundlage: § 185 StGB", decided.explanation, EDIT, "Ihr Text ist noch da."] },
  hidden: { payload: { ...decided, legalGround: "§ 130 StGB" }, subject: "B-042 ist ausgeblendet", says: [COMPLAIN, CLAUSE, "Rechtsgrundlage: § 130 StGB", decided.explanation, EDIT, "war veröffentlicht und ist jetzt ausgeblendet"] },
  complaint: { payload: { number: "B-042", place: "Rn. 12", isUpheld: false, outcome: "reject", answer: "Der Satz nennt eine Person." }, subject: "Ihre Beschwerde zu B-042", says: ["Die Entscheidung der Moderation bleibt.", "Der Satz nennt eine Person.", `${PUBLIC_ORIGIN}/konto/beitraege`] },
  "writing-ban": {
    payload: { reason: "Beleidigung", clause: 1, explanation: "Drei Beiträge griffen Personen an.", until: "bis einschließlich 31.\u00a0Oktober 2018" },
    subject: "Schreibsperre für Ihr Konto",
    says: ["Sie gilt ab sofort, bis einschließlich 31.\u00a0Oktober 2018.", CLAUSE, "Drei Beiträge griffen Personen an.", "Beschwerde gegen Entscheidungen einlegen", `${PUBLIC_ORIGIN}/konto\n`, `${PUBLIC_ORIGIN}/impressum`, "Entschieden hat ein Mensch, nicht ein Programm."],
  },
  "writing-ban-lifted": { payload: {}, subject: "Ihre Schreibsperre ist aufgehoben", says: ["ab sofort wieder schreiben", `${PUBLIC_ORIGIN}/konto/entwuerfe`] },
  reminder: {
    payload: { waiting: 3, oldest: "26 Stunden", revised: 1, reported: 2, complaints: 1 },
    subject: "3 warten, ältester seit 26 Stunden",
    says: ["- 3 Beiträge warten, der älteste seit 26 Stunden (davon überarbeitet: 1)\n- 2 gemeldete Beiträge\n- 1 Beschwerde\n\n", `${PUBLIC_ORIGIN}/moderation\n`],
  },
  reply: { payload: { number: 7, answers: "B-003" }, subject: "Antwort auf B-003", says: ["auf Ihren Beitrag B-003 (Rn. 12)", "> Das sehe ich anders.", `${PUBLIC_ORIGIN}/beitraege/B-003#b-007`] },
  news: { payload: { number: 7 }, subject: "Neu zu Rn. 12: Einwand", says: ["ist B-007 erschienen", "> Das sehe ich anders.", `${PUBLIC_ORIGIN}/beitraege/B-007`] },
  answered: { payload: { numbers: [7, 404, 8] }, subject: "Erwiderungen auf 2 Ihrer Beiträge", says: ["auf 2 Ihrer Beiträge erwidert:", `B-007 · Einwand zu Rn. 12: teilweise berücksichtigt\n${PUBLIC_ORIGIN}/beitraege/B-007`, "B-008", `${PUBLIC_ORIGIN}/rueckmeldungen\n`] },
  "passage-changed": { payload: { numbers: [7, 404], version: 2 }, subject: "Neuer Wortlaut zu B-007: erledigt oder bleibt bestehen?", says: ["in Fassung 2 vor", `B-007 · Einwand zu Rn. 12\n${PUBLIC_ORIGIN}/beitraege/B-007`, `${PUBLIC_ORIGIN}/konto/beitraege\n`] },
  digest: { payload: { followed: [7], others: [8, 404], more: 3 }, subject: "5 neue Beiträge", says: ["WO SIE FOLGEN\n\nB-007 · Einwand zu Rn. 12", "AUSSERDEM\n\nB-008", "Und 3 weitere Beiträge"] },
  "report-received": { payload: { number: "B-042", place: "Rn. 12", reason: "Beleidigung", path: "/meldungen/kennung" }, subject: "Ihre Meldung zu B-042", says: ["(Rn. 12) ist eingegangen. Grund: Beleidigung.", `${PUBLIC_ORIGIN}/meldungen/kennung`, "erfährt nicht, von wem", "110", "brauchen nichts zu tun"] },
  "report-answer": { payload: { number: "B-042", place: "Rn. 12", isHidden: false, answer: "Der Satz ist eine Meinung.", path: "/meldungen/kennung" }, subject: "B-042 bleibt stehen: zu Ihrer Meldung", says: ["Der Beitrag bleibt stehen.", "Der Satz ist eine Meinung.", "Entschieden hat ein Mensch, nicht ein Programm.", "Rechtsweg", "erneut melden", `${PUBLIC_ORIGIN}/meldungen/kennung`] },
  "passkey-added": { payload: { name: "Diensthandy" }, subject: "Ein Passkey wurde eingerichtet", says: ["Passkey eingerichtet: Diensthandy", `${PUBLIC_ORIGIN}/konto/passkeys`, "Waren Sie das nicht", `${PUBLIC_ORIGIN}/konto/sitzungen`] },
  "passkey-removed": { payload: { name: "Diensthandy" }, subject: "Ein Passkey wurde entfernt", says: ["Passkey entfernt: Diensthandy", `${PUBLIC_ORIGIN}/konto/passkeys`, "Waren Sie das nicht"] },
  "passkeys-reset": { payload: {}, subject: "Ihre Passkeys wurden entfernt", says: ["die Administration hat alle Passkeys und Wiederherstellungscodes", "innerhalb von 14 Tagen", `${PUBLIC_ORIGIN}/konto/passkeys`, "Waren Sie das nicht"] },
  "recovery-code-used": { payload: { left: 9 }, subject: "Ein Wiederherstellungscode wurde benutzt", says: ["Sie haben noch 9.", "gilt nicht mehr", `${PUBLIC_ORIGIN}/konto/passkeys`, "Waren Sie das nicht"] },
  "deletion-planned": {
    payload: { when: "2.\u00a0Oktober 2018, 10:00\u00a0Uhr", choice: "keep" },
    subject: "Ihr Konto wird gelöscht",
    says: ["am 2.\u00a0Oktober 2018, 10:00\u00a0Uhr.", "ohne Ihren Namen", `anders überlegen:\n${PUBLIC_ORIGIN}/konto/loeschen`, "Waren Sie das nicht"],
  },
  "account-inactive": {
    payload: { since: "1.\u00a0Oktober 2016", when: "31.\u00a0Oktober 2018" },
    subject: "Brauchen Sie Ihr Konto noch?",
    says: ["seit dem 1.\u00a0Oktober 2016", "Am 31.\u00a0Oktober 2018 löschen wir Ihr Konto.", `mehr ist nicht nötig:\n${PUBLIC_ORIGIN}/anmelden`, "ohne Ihren Namen", `${PUBLIC_ORIGIN}/konto/loeschen`],
  },
  "deletion-done": { payload: { choice: "erase" }, subject: "Ihre Daten wurden gelöscht", says: ["Ihr Konto, Ihre Beiträge und alles", "Auch diese Adresse"] },
  "report-void": { payload: { number: "B-042", place: "Rn. 12", path: "/meldungen/kennung" }, subject: "B-042 ist zurückgezogen: zu Ihrer Meldung", says: ["Sie haben B-042 (Rn. 12) gemeldet.", "selbst zurückgezogen", "damit erledigt", `${PUBLIC_ORIGIN}/meldungen/kennung`] },
  "barrier-filed": { payload: { path: "/verwaltung/barrieren/kennung", until: "1.\u00a0November 2018" }, subject: "Eine Barriere ist gemeldet", says: ["bis 1.\u00a0November 2018 fällig", `${PUBLIC_ORIGIN}/verwaltung/barrieren/kennung`] },
  "barrier-answer": { payload: { words: "Die Karte ist nicht\nzu bedienen.", page: "/papier", answer: "Es gibt jetzt eine Liste." }, subject: "Antwort auf Ihre Meldung einer Barriere", says: ["Es gibt jetzt eine Liste.", "zur Seite /papier:\n> Die Karte ist nicht\n> zu bedienen.", `${PUBLIC_ORIGIN}/barrierefreiheit`] },
  permissions: { payload: { gained: ["moderator", "team"], lost: [] }, subject: "Sie haben jetzt die Berechtigungen Moderation und Projektteam", says: [`- Moderation: ${PUBLIC_ORIGIN}/moderation\n- Projektteam: ${PUBLIC_ORIGIN}/auswertung`, `${PUBLIC_ORIGIN}/impressum`] },
  "account-blocked": { payload: { words: "Das Postfach ist in fremder Hand." }, subject: "Ihr Konto ist gesperrt", says: ["Grund:\nDas Postfach ist in fremder Hand.", "überall abgemeldet", `${PUBLIC_ORIGIN}/impressum`, "Rechtsweg", "Entschieden hat ein Mensch, nicht ein Programm."] },
  "account-unblocked": { payload: {}, subject: "Ihr Konto ist wieder offen", says: [`${PUBLIC_ORIGIN}/anmelden`, "Berechtigungen, die Sie vor der Sperre hatten, sind damit nicht zurück."] },
  "sessions-ended": { payload: {}, subject: "Sie sind überall abgemeldet", says: [`${PUBLIC_ORIGIN}/anmelden`, "Entwürfe bleiben gespeichert."] },
  "sign-in-blocked": { payload: {}, subject: "Anmelden ist mit dieser Adresse nicht möglich", says: ["Das Konto dazu ist gesperrt", `${PUBLIC_ORIGIN}/impressum`] },
  "sign-in-closed": { payload: { mode: "invitation" }, subject: "Zum Mitmachen brauchen Sie eine Einladung", says: ["nur, wer eingeladen ist", `${PUBLIC_ORIGIN}/impressum`, `${PUBLIC_ORIGIN}/papier`] },
  "email-change-code": { payload: { changeId: "7", to: "old", isTaken: false }, subject: "Ihr Code zum Ändern der E-Mail-Adresse", says: ["künftig diese Adresse gelten: neu@stadt.example", "aus der Mail an Ihre bisherige Adresse lautet:\n\n    CODE-old-7", `${PUBLIC_ORIGIN}/konto/email/bestaetigen`, "30 Minuten", "geben Sie den Code niemandem"] },
  "email-changed": { payload: { to: "old" }, subject: "Ihre Adresse wurde geändert", says: ["Waren Sie das nicht", `${PUBLIC_ORIGIN}/impressum`] },
  invitation: {
    payload: { invitationId: "kennung", permissions: ["moderator"], inviter: null, until: Date.UTC(2018, 9, 15, 8) },
    subject: "Einladung zur Fachdiskussion",
    says: ["die Administration lädt Sie ein", "bekommen Sie die Berechtigung Moderation.", `${PUBLIC_ORIGIN}/einladung/kennung.`, "gilt bis 15.\u00a0Oktober 2018 und nur einmal"],
  },
};
const KINDS = Object.keys(MAILS) as MailKind[];

describe.each(KINDS)("the mail %s", (kind) => {
  const { payload, subject, says } = MAILS[kind];
  const mail = composeMail(kind, payload, surroundings)!;

  test("has its subject, its words and its links", () => {
    expect(mail.subject).toBe(subject);
    for (const words of says) expect(mail.text).toContain(words);
  });

  test("is polite, says who sends it, and leads nowhere but to our own pages", () => {
    expect(mail.text).toMatch(/^Guten Tag,\n\n/);
    expect(mail.text.endsWith(`\n\n--\nIntegration in Bewegung – Fachdiskussion zum Positionspapier\n${PUBLIC_ORIGIN}\n`)).toBe(true);
    for (const [link] of mail.text.matchAll(/https?:\S+/g)) expect(new URL(link).origin).toBe(PUBLIC_ORIGIN);
  });

  test("leaves no gap where nothing was said, and no trace of code", () => {
    const bare = composeMail(kind, { ...payload, explanation: null, legalGround: null }, surroundings)!;
    expect(bare.text).not.toMatch(/\n{3}|undefined|null|\[object|<\w/);
  });
});

test.each([
  [{ waiting: 1, oldest: "2 Stunden", revised: 0, reported: 0, complaints: 0 }, "1 wartet seit 2 Stunden", "- 1 Beitrag wartet seit 2 Stunden\n\n"],
  [{ waiting: 0, oldest: null, revised: 0, reported: 1, complaints: 2 }, "1 gemeldeter Beitrag, 2 Beschwerden", "\n- 1 gemeldeter Beitrag\n- 2 Beschwerden\n\n"],
  [{ waiting: 0, oldest: null, revised: 0, reported: 0, complaints: 1 }, "1 Beschwerde", "\n- 1 Beschwerde\n\n"],
])("a reminder of %j says %s", (payload, subject, list) => {
  const mail = composeMail("reminder", payload, surroundings)!;
  expect([mail.subject, mail.text]).toEqual([subject, expect.stringContaining(list)]);
});

test.each([
  [{ outcome: "reject", newer: "waiting" }, "hatte Erfolg: Ihr Beitrag ist jetzt veröffentlicht:", "Ihre Überarbeitung wird weiter geprüft."],
  [{ outcome: "hide", newer: "public" }, "hatte Erfolg: Die Entscheidung war falsch.", "an ihm ändert sich nichts:"],
  [{ outcome: "cut", newer: null }, "hatte Erfolg: Ihr Beitrag ist jetzt ungekürzt zu lesen:", "Wir haben es gelesen.\n\nIhr Beitrag mit seinem Stand"],
])("an upheld complaint (%j) says what it led to", (payload, ...says) => {
  const { text } = composeMail("complaint", { number: "B-042", place: "Rn. 12", isUpheld: true, answer: "Wir haben es gelesen.", ...payload }, surroundings)!;
  for (const words of says) expect(text).toContain(words);
});

test.each([
  [{ to: "new", isTaken: false }, "Ihr Code zum Ändern der E-Mail-Adresse", "aus der Mail an Ihre neue Adresse lautet:\n\n    CODE-new-7", "gibt es schon"],
  [{ to: "old", isTaken: true }, "Ihr Code zum Ändern der E-Mail-Adresse", "    CODE-old-7", "gibt es schon"],
  [{ to: "new", isTaken: true }, "Zu dieser Adresse gibt es schon ein Konto", "darum schicken wir keinen Code", "CODE"],
] as const)("a change of address (%j) sends codes, but none to where there is an account", (payload, subject, says, isSilentAbout) => {
  const mail = composeMail("email-change-code", { changeId: "7", ...payload }, surroundings)!;
  expect([mail.subject, mail.text]).toEqual([subject, expect.stringContaining(says)]);
  expect(mail.text).not.toContain(isSilentAbout);
});

test("who is told of a changed address under the new one learns how to sign in", () => {
  expect(composeMail("email-changed", { to: "new" }, surroundings)!.text).toContain(`${PUBLIC_ORIGIN}/anmelden`);
});

describe("mails that nobody needs", () => {
  const OPTIONAL = { reply: "antworten", answered: "antworten", "passage-changed": "antworten", news: "folgen", digest: "sammelmail" } as const;

  test.each(Object.entries(OPTIONAL) as [keyof typeof OPTIONAL, string][])("%s can be stopped with one click, by link and by header", async (kind, word) => {
    const { database, queue, round, mailbox } = await givenPostOffice();
    const { id } = givenPractitioner(database.db);
    queue({ kind, payload: MAILS[kind].payload, personId: id } as never);
    await round();
    const { raw, text } = mailbox.received[0]!;
    const link = new RegExp(`${PUBLIC_ORIGIN}/abbestellen/${id}\\.${word}\\.[\\w-]{27}`);
    expect(text).toMatch(link);
    expect(raw.replace(/\r\n[ \t]+/g, " ")).toMatch(new RegExp(`^List-Unsubscribe: <${link.source}>\\r?$`, "m"));
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  });

  test.each(KINDS.filter((kind) => !(kind in OPTIONAL)))("%s is needed and has no such link", (kind) => {
    const mail = composeMail(kind, MAILS[kind].payload, surroundings, "person-1")!;
    expect([mail.unsubscribePath, mail.text.includes("/abbestellen/")]).toEqual([undefined, false]);
  });

  test.each([["reply", { number: 404, answers: "B-003" }], ["news", { number: 404 }], ["answered", { numbers: [404] }], ["digest", { followed: [404], others: [404], more: 2 }]] as const)("%s about what is gone meanwhile is not sent", async (kind, payload) => {
    const { queue, round, mailbox, rows } = await givenPostOffice();
    queue({ kind, payload } as never);
    await round();
    expect([mailbox.received, rows()]).toEqual([[], []]);
  });
});

describe("words that try to be headers stay words", () => {
  const SMUGGLED = ["\r\nBcc: opfer@stadt.example", "\nBcc: opfer@stadt.example", "\rBcc: opfer@stadt.example", "\r\n\r\n<html>", "\u0000\r\nX-Foreign: 1", "=?utf-8?Q?=0D=0ABcc:_opfer@stadt.example?="];

  test.each(SMUGGLED)("%j in what the mail reports", async (smuggled) => {
    const { queue, round, mailbox } = await givenPostOffice();
    const words = `B-001${smuggled}`;
    queue({ kind: "rejected", payload: { ...decided, number: words, place: words, reason: words, explanation: words, legalGround: words } });
    queue({ kind: "published", payload: { number: words, place: words, path: words } });
    await round();
    expect(mailbox.received).toHaveLength(2);
    for (const { raw, to } of mailbox.received) {
      const head = raw.slice(0, raw.indexOf("\r\n\r\n"));
      expect(head).not.toMatch(/^(bcc|x-foreign)\s*:/im);
      expect(head.split(/\r\n(?![ \t])/).map((line) => line.split(":")[0]).toSorted()).toEqual(
        ["Auto-Submitted", "Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"].toSorted(),
      );
      expect(to).toBe("empfang@stadt.example");
    }
  });

  test.each(SMUGGLED)("%j in the recipient's address", async (smuggled) => {
    const { queue, round, mailbox } = await givenPostOffice();
    queue({ kind: "sign-in-code", payload: { requestId: "1" }, recipient: `empfang@stadt.example${smuggled}` });
    await round();
    for (const { raw } of mailbox.received) expect(raw.slice(0, raw.indexOf("\r\n\r\n"))).not.toMatch(/^(bcc|x-foreign)\s*:/im);
    expect(mailbox.received.map(({ to }) => to)).not.toContain("opfer@stadt.example");
  });

  test("a line that is a dot alone does not end the mail", async () => {
    const { queue, round, mailbox } = await givenPostOffice();
    queue({ kind: "returned", payload: { ...decided, explanation: "vor dem Punkt\n.\nQUIT\nnach dem Punkt" } });
    await round();
    expect(mailbox.received[0]!.text).toContain("nach dem Punkt");
  });
});
