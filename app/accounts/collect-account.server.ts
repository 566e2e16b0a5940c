import { asc, eq, or } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { consents, emailChanges, keyless, permissions, sessions, signInRequests, writingBans } from "#db/schema/accounts.ts";
import { passkeys, recoveryCodes } from "#db/schema/passkeys.ts";
import { type Entry, moment, type Part, yesOrNo } from "#app/text/collected.ts";
import { LAND_WORDS, OCCUPATION_WORDS, PERMISSION_WORDS, REASON_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";
import type { Person } from "./people.server.ts";

const DOCUMENT_WORDS = { terms: "Netiquette und Nutzungsbedingungen", citation: "Zitieren mit Namen" };

/** What this room keeps about a person, for the person to read. */
export function collectAccount(db: Db, person: Person): Part[] {
  const { id, email } = person;
  const bans = db.select().from(writingBans).where(eq(writingBans.personId, id)).orderBy(asc(writingBans.imposedAt)).all();
  const imposed = db.select().from(writingBans).where(eq(writingBans.imposedById, id)).orderBy(asc(writingBans.imposedAt)).all();
  return [
    { title: "Konto und Profil", sources: ["people.email"], entries: [toProfile(person)] },
    { title: "Einwilligungen", sources: ["consents.person_id"], entries: listConsents(db, id) },
    { title: "Berechtigungen", sources: ["permissions.person_id"], entries: db.select().from(permissions).where(eq(permissions.personId, id)).all().map(({ permission, grantedAt }) => ({ Berechtigung: PERMISSION_WORDS[permission], Erteilt: moment(grantedAt) })) },
    { title: "Sitzungen", sources: ["sessions.person_id"], entries: db.select().from(sessions).where(eq(sessions.personId, id)).orderBy(asc(sessions.signedInAt)).all().map(({ signedInAt, provedAt, lastSeenAt }) => ({ Angemeldet: moment(signedInAt), "Mit Passkey bestätigt": moment(provedAt), "Zuletzt benutzt": moment(lastSeenAt) })) },
    { title: "Passkeys", sources: ["passkeys.person_id"], entries: listPasskeyEntries(db, id) },
    { title: "Wiederherstellungscodes", sources: ["recovery_codes.person_id"], entries: db.select().from(recoveryCodes).where(eq(recoveryCodes.personId, id)).all().map(({ createdAt, usedAt }) => ({ Erstellt: moment(createdAt), Benutzt: moment(usedAt) })) },
    { title: "Ausgeschaltete Tastenkürzel", sources: ["keyless.person_id"], entries: db.select().from(keyless).where(eq(keyless.personId, id)).all().map(({ since }) => ({ Seit: moment(since) })) },
    { title: "Angeforderte Codes", sources: ["sign_in_requests.email"], entries: listRequests(db, email) },
    { title: "Adressänderungen aus den letzten 24 Stunden", sources: ["email_changes.person_id", "email_changes.new_email"], entries: listEmailChanges(db, person) },
    { title: "Schreibsperren", sources: ["writing_bans.person_id"], entries: bans.map((ban) => ({ ...toBan(ban), Erläuterung: ban.explanation })) },
    { title: "Schreibsperren, die Sie verhängt haben", sources: ["writing_bans.imposed_by_id"], entries: imposed.map(toBan) },
  ];
}

function toProfile({ email, number, shownName, organisation, municipality, occupation, sizeClass, land, createdAt, lastSignedInAt, passkeyDueAt, ...shows }: Person): Entry {
  return {
    "E-Mail-Adresse": email,
    "Angezeigter Name": shownName, "Name öffentlich": yesOrNo(shows.showsName),
    Organisation: organisation, "Organisation öffentlich": yesOrNo(shows.showsOrganisation),
    Kommune: municipality, "Kommune öffentlich": yesOrNo(shows.showsMunicipality),
    Funktion: occupation && OCCUPATION_WORDS[occupation], Größenklasse: sizeClass && SIZE_CLASS_WORDS[sizeClass].word, Bundesland: land && LAND_WORDS[land],
    "Pseudonym in Auswertungen": `P-${String(number).padStart(3, "0")}`, "Konto seit": moment(createdAt), "Zuletzt angemeldet": moment(lastSignedInAt), "Passkey nötig ab": moment(passkeyDueAt),
  };
}

function listPasskeyEntries(db: Db, personId: string): Entry[] {
  const rows = db.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt)).all();
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({ Name: name, Kennung: id, Eingerichtet: moment(createdAt), "Zuletzt benutzt": moment(lastUsedAt) }));
}

function listConsents(db: Db, personId: string): Entry[] {
  const rows = db.select().from(consents).where(eq(consents.personId, personId)).orderBy(asc(consents.acceptedAt)).all();
  return rows.map(({ document, version, acceptedAt }) => ({ Wozu: DOCUMENT_WORDS[document], Fassung: version, Erteilt: moment(acceptedAt) }));
}

function listRequests(db: Db, email: string): Entry[] {
  const rows = db.select().from(signInRequests).where(eq(signInRequests.email, email)).orderBy(asc(signInRequests.createdAt)).all();
  return rows.map(({ createdAt, expiresAt, usedAt, tries }) => ({ Angefordert: moment(createdAt), "Gültig bis": moment(expiresAt), Benutzt: moment(usedAt), Fehlversuche: tries }));
}

/** Also those in which somebody else named this address. */
function listEmailChanges(db: Db, { id, email }: Person): Entry[] {
  const rows = db.select().from(emailChanges).where(or(eq(emailChanges.personId, id), eq(emailChanges.newEmail, email))).orderBy(asc(emailChanges.createdAt)).all();
  return rows.map(({ newEmail, createdAt, expiresAt, endedAt, tries }) => ({ "Neue Adresse": newEmail, Begonnen: moment(createdAt), "Gültig bis": moment(expiresAt), Beendet: moment(endedAt), Fehlversuche: tries }));
}

function toBan({ reason, imposedAt, endsAt, liftedAt }: typeof writingBans.$inferSelect): Entry {
  return { Grund: REASON_WORDS[reason], Verhängt: moment(imposedAt), Bis: moment(endsAt), Aufgehoben: moment(liftedAt) };
}
