import { addPasskey } from "#app/accounts/add-passkey.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { offerProof, offerRegistration } from "#app/accounts/passkey-challenges.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { provePasskey } from "#app/accounts/prove-passkey.server.ts";
import { renewRecoveryCodes } from "#app/accounts/recovery-codes.server.ts";
import { hashSecret } from "#app/accounts/secrets.server.ts";
import { findSignedIn, openSession } from "#app/accounts/sessions.server.ts";
import { type OpenDb, transact } from "#db/open.ts";
import type { Permission } from "#db/schema/sets.ts";
import { type Authenticator, newAuthenticator } from "#tests/support/authenticator.ts";
import { givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const RELYING_PARTY = { id: "localhost", origin: "http://localhost:3000" };

/** Somebody signed in by code, with the verbs of the second factor. */
export function givenSession({ db }: OpenDb, person: { id: string; email: string }, { now = NOW } = {}) {
  const secret = transact(db, (tx) => openSession(tx, { person: person as Practitioner, now }));
  const common = { person, session: hashSecret(secret), relyingParty: RELYING_PARTY, now };
  return {
    secret,
    session: common.session,
    seen: (at = now) => findSignedIn(db, { secret, now: at }),
    askToRegister: (at = now) => offerRegistration(db, { ...common, now: at }),
    add: (answer: string, { name = "Diensthandy", at = now } = {}) => addPasskey(db, { ...common, answer, name, now: at }),
    askToProve: (at = now) => offerProof(db, { ...common, now: at }),
    prove: (answer: string, at = now) => provePasskey(db, { ...common, answer, now: at }),
  };
}

/** Gives somebody a passkey, as they would set one up, in a session of its own. */
export async function givenPasskey(database: OpenDb, person: { id: string; email: string }, { authenticator = newAuthenticator(), now = NOW }: { authenticator?: Authenticator; now?: number } = {}) {
  const session = givenSession(database, person, { now });
  const added = await session.add(authenticator.register(await session.askToRegister()));
  if (!added.ok) throw new Error(added.problem);
  return { authenticator, session };
}

/** Somebody who works here with a passkey, and a second session that has not shown it. */
export async function givenProver(permission: Permission = "team") {
  const database = freshDatabase();
  const { db } = database;
  const person = givenStaff(db, permission);
  const { authenticator } = await givenPasskey(database, person);
  const visit = givenSession(database, person);
  const codes = () => renewRecoveryCodes(db, { person, now: NOW })!;
  return { database, db, person, authenticator, visit, codes, look: () => findPersonByEmail(db, person.email)! };
}
