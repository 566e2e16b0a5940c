import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** What an answer says about where and how it came to be; a test bends one of these. */
type Circumstances = { origin?: string; rpId?: string; isVerified?: boolean; counter?: number };

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

export type Authenticator = ReturnType<typeof newAuthenticator>;

/** An authenticator in software: makes a key, answers challenges with it as a browser would hand them on, and counts as it goes. */
export function newAuthenticator({ origin: home = "http://localhost:3000", counts = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  let used = 0;

  function toAuthData({ origin = home, rpId = new URL(origin).hostname, isVerified = true, counter = counts ? ++used : 0 }: Circumstances, attested = Buffer.alloc(0)): Buffer {
    const flags = PRESENT | (isVerified ? VERIFIED : 0) | (attested.length > 0 ? WITH_CREDENTIAL : 0);
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags, 0);
    tail.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), tail, attested]);
  }

  const toClientData = (type: string, challenge: string, { origin = home }: Circumstances) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const toAnswer = (response: Record<string, unknown>) => JSON.stringify({ id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key", clientExtensionResults: {}, response });

  /** The answer to the wish for a new passkey. */
  function register({ challenge }: { challenge: string }, how: Circumstances = {}): string {
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, toCoseKey(publicKey.export({ format: "jwk" }))]);
    const attestation = Buffer.concat([cborMap(3), cborText("fmt"), cborText("none"), cborText("attStmt"), cborMap(0), cborText("authData"), cborBytes(toAuthData(how, attested))]);
    return toAnswer({ clientDataJSON: toClientData("webauthn.create", challenge, how).toString("base64url"), attestationObject: attestation.toString("base64url"), transports: ["internal"] });
  }

  /** The answer to the wish for a proof. */
  function prove({ challenge }: { challenge: string }, how: Circumstances = {}): string {
    const [authData, clientData] = [toAuthData(how), toClientData("webauthn.get", challenge, how)];
    const signature = sign("sha256", Buffer.concat([authData, sha256(clientData)]), privateKey);
    return toAnswer({ clientDataJSON: clientData.toString("base64url"), authenticatorData: authData.toString("base64url"), signature: signature.toString("base64url") });
  }

  return { id: id.toString("base64url"), register, prove };
}

/** Kind 2 (EC2), algorithm -7 (ES256), curve 1 (P-256), then both coordinates. */
function toCoseKey({ x = "", y = "" }: { x?: string; y?: string }): Buffer {
  return Buffer.concat([cborMap(5), Buffer.from([0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), cborBytes(Buffer.from(x, "base64url")), Buffer.from([0x22]), cborBytes(Buffer.from(y, "base64url"))]);
}

const cborMap = (size: number) => Buffer.from([0xa0 + size]);
const cborText = (words: string) => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);
const cborBytes = (bytes: Buffer) => Buffer.concat([bytes.length < 256 ? Buffer.from([0x58, bytes.length]) : Buffer.from([0x59, bytes.length >> 8, bytes.length & 0xff]), bytes]);

function sha256(of: string | Buffer): Buffer {
  return createHash("sha256").update(of).digest();
}
