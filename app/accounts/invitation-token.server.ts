import { createHmac, timingSafeEqual } from "node:crypto";

/** What the link of an invitation needs: which one, signed. It is derived when the mail is written and stored nowhere. */
export function toInvitationToken(secret: string, invitationId: string): string {
  return `${invitationId}.${sign(secret, invitationId)}`;
}

/** The id of the invitation a link speaks of, whatever has become of it; undefined if the link is not ours. */
export function readInvitationToken(secret: string, token: string): string | undefined {
  const [, id = "", signature = ""] = /^([\w-]+)\.([\w-]+)$/.exec(token) ?? [];
  const expected = Buffer.from(sign(secret, id));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : undefined;
}

/** 128 bits and a little more. */
function sign(secret: string, invitationId: string): string {
  return createHmac("sha256", secret).update(`invitation:${invitationId}`).digest("base64url").slice(0, 22);
}
