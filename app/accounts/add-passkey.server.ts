import type { RegistrationResponseJSON, VerifiedRegistrationResponse } from "@simplewebauthn/server";
import { type Db, transact } from "#db/open.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { findChallenge, takeChallenge } from "./passkey-challenges.server.ts";
import { readAnswer } from "./passkey-forms.ts";
import { endPasskeyGrace, hasPasskey, listPermissions } from "./people.server.ts";
import { markProved } from "./sessions.server.ts";
import { ALGORITHMS, loadWebAuthn, type RelyingParty } from "./webauthn.server.ts";

type Adding = { person: { id: string; email: string }; session: string; relyingParty: RelyingParty; answer: string; name: string; now: number };
type Registered = NonNullable<VerifiedRegistrationResponse["registrationInfo"]>;

export type PasskeyAdded = { ok: true; isFirst: boolean } | { ok: false; problem: "expired" | "refused" | "known" | "no-permission" };

/** Stores what an authenticator has made, once: it shows the challenge this session was given, and that it was opened by finger, face or PIN. The session counts as proved with it. */
export async function addPasskey(db: Db, { person, session, relyingParty, answer, name, now }: Adding): Promise<PasskeyAdded> {
  const asked = { session, purpose: "register", now } as const;
  const challenge = findChallenge(db, asked);
  if (challenge === undefined) return { ok: false, problem: "expired" };
  const registered = await verify(answer, { challenge, relyingParty });
  if (!registered) return { ok: false, problem: "refused" };
  return transact(db, (tx): PasskeyAdded => {
    if (!takeChallenge(tx, { ...asked, challenge })) return { ok: false, problem: "expired" };
    if (listPermissions(tx, person).length === 0) return { ok: false, problem: "no-permission" };
    const isFirst = !hasPasskey(tx, person);
    if (!store(tx, { person, registered, name, now })) return { ok: false, problem: "known" };
    endPasskeyGrace(tx, person);
    markProved(tx, { session, now });
    queueMail(tx, { kind: "passkey-added", recipient: person.email, personId: person.id, payload: { name }, dedupeKey: `passkey-added:${registered.credential.id}:${now}`, now });
    return { ok: true, isFirst };
  });
}

/** Whatever an answer lacks, the library says by throwing. */
async function verify(answer: string, { challenge, relyingParty }: { challenge: string; relyingParty: RelyingParty }): Promise<Registered | undefined> {
  const response = readAnswer(answer) as RegistrationResponseJSON | undefined;
  if (!response) return undefined;
  const { verifyRegistrationResponse } = await loadWebAuthn();
  const verified = await verifyRegistrationResponse({ response, expectedChallenge: challenge, expectedOrigin: relyingParty.origin, expectedRPID: relyingParty.id, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS }).catch(() => undefined);
  return verified?.verified ? verified.registrationInfo : undefined;
}

function store(tx: Db, { person, registered: { credential }, name, now }: { person: { id: string }; registered: Registered; name: string; now: number }): boolean {
  const { id, publicKey, counter, transports = [] } = credential;
  const row = { id, personId: person.id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports: transports.join(","), name, createdAt: now };
  return tx.insert(passkeys).values(row).onConflictDoNothing().run().changes === 1;
}
