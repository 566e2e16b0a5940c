import { and, eq, gt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { passkeyChallenges } from "#db/schema/passkeys.ts";
import type { ChallengePurpose } from "#db/schema/sets.ts";
import { MINUTE } from "#app/text/dates.ts";
import { listPasskeys, toTransports } from "./passkeys.server.ts";
import { ALGORITHMS, loadWebAuthn, type RelyingParty } from "./webauthn.server.ts";

export const CHALLENGE_LIFETIME = 5 * MINUTE;

type Asking = { person: { id: string; email: string }; session: string; relyingParty: RelyingParty; now: number };
type Asked = { session: string; purpose: ChallengePurpose; now: number };

/** What the browser needs to set up a passkey, with a challenge that is noted here. */
export async function offerRegistration(db: Db, { person, session, relyingParty, now }: Asking) {
  const { generateRegistrationOptions } = await loadWebAuthn();
  const options = await generateRegistrationOptions({
    rpName: "Integration in Bewegung",
    rpID: relyingParty.id,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    timeout: CHALLENGE_LIFETIME,
    excludeCredentials: listPasskeys(db, person).map(toDescriptor),
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
  noteChallenge(db, { session, purpose: "register", challenge: options.challenge, now });
  return options;
}

/** What the browser needs to prove a passkey. */
export async function offerProof(db: Db, { person, session, relyingParty, now }: Asking) {
  const { generateAuthenticationOptions } = await loadWebAuthn();
  const options = await generateAuthenticationOptions({ rpID: relyingParty.id, timeout: CHALLENGE_LIFETIME, allowCredentials: listPasskeys(db, person).map(toDescriptor), userVerification: "required" });
  noteChallenge(db, { session, purpose: "prove", challenge: options.challenge, now });
  return options;
}

export function findChallenge(db: Db, { session, purpose, now }: Asked): string | undefined {
  return db.select().from(passkeyChallenges).where(isAsked({ session, purpose, now })).get()?.challenge;
}

/** Uses a challenge up; false if somebody was faster, or its time is over. */
export function takeChallenge(tx: Db, { challenge, ...asked }: Asked & { challenge: string }): boolean {
  return tx.delete(passkeyChallenges).where(and(isAsked(asked), eq(passkeyChallenges.challenge, challenge))).returning().get() !== undefined;
}

function noteChallenge(db: Db, { session, purpose, challenge, now }: Asked & { challenge: string }) {
  const expiresAt = now + CHALLENGE_LIFETIME;
  transact(db, (tx) =>
    tx
      .insert(passkeyChallenges)
      .values({ sessionHash: session, purpose, challenge, expiresAt })
      .onConflictDoUpdate({ target: [passkeyChallenges.sessionHash, passkeyChallenges.purpose], set: { challenge, expiresAt } })
      .run(),
  );
}

function isAsked({ session, purpose, now }: Asked) {
  return and(eq(passkeyChallenges.sessionHash, session), eq(passkeyChallenges.purpose, purpose), gt(passkeyChallenges.expiresAt, now));
}

function toDescriptor({ id, transports }: { id: string; transports: string }) {
  return { id, transports: toTransports(transports) };
}
