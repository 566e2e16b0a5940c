import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import { and, eq, lt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import { findChallenge, takeChallenge } from "./passkey-challenges.server.ts";
import { readAnswer } from "./passkey-forms.ts";
import { listPasskeys, type Passkey, toTransports } from "./passkeys.server.ts";
import { markProved } from "./sessions.server.ts";
import { loadWebAuthn, type RelyingParty } from "./webauthn.server.ts";

type Proving = { person: { id: string }; session: string; relyingParty: RelyingParty; answer: string; now: number };

export type PasskeyProved = { ok: true } | { ok: false; problem: "expired" | "refused" };

/** Notes in the session that one of the person's passkeys was shown. Each answer counts once; one whose counter has not gone up comes from a copy. */
export async function provePasskey(db: Db, { person, session, relyingParty, answer, now }: Proving): Promise<PasskeyProved> {
  const asked = { session, purpose: "prove", now } as const;
  const challenge = findChallenge(db, asked);
  if (challenge === undefined) return { ok: false, problem: "expired" };
  const response = readAnswer(answer) as AuthenticationResponseJSON | undefined;
  const passkey = listPasskeys(db, person).find(({ id }) => id === response?.id);
  if (!response || !passkey) return { ok: false, problem: "refused" };
  const counter = await verify(response, { passkey, challenge, relyingParty });
  if (counter === undefined) return { ok: false, problem: "refused" };
  return transact(db, (tx): PasskeyProved => {
    if (!takeChallenge(tx, { ...asked, challenge })) return { ok: false, problem: "expired" };
    if (!countUp(tx, { passkey, counter, now })) return { ok: false, problem: "refused" };
    markProved(tx, { session, now });
    return { ok: true };
  });
}

/** The counter of a genuine answer. Whatever one lacks, the library says by throwing. */
async function verify(response: AuthenticationResponseJSON, { passkey, challenge, relyingParty }: { passkey: Passkey; challenge: string; relyingParty: RelyingParty }): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await loadWebAuthn();
  const credential = { id: passkey.id, publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")), counter: passkey.counter, transports: toTransports(passkey.transports) };
  const verified = await verifyAuthenticationResponse({ response, expectedChallenge: challenge, expectedOrigin: relyingParty.origin, expectedRPID: relyingParty.id, credential, requireUserVerification: true }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** Authenticators that do not count always say 0. The passkey may have been removed meanwhile. */
function countUp(tx: Db, { passkey, counter, now }: { passkey: Passkey; counter: number; now: number }): boolean {
  const hasRisen = counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter);
  return tx.update(passkeys).set({ counter, lastUsedAt: now }).where(and(eq(passkeys.id, passkey.id), hasRisen)).run().changes === 1;
}
