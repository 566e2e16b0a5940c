import { createHmac, timingSafeEqual } from "node:crypto";
import { MAIL_TOPICS, type MailTopic } from "./preferences.ts";

type Word = keyof typeof MAIL_TOPICS;

/** What a link in a mail needs to switch that kind of mail off: whose and which, signed. It is stored nowhere and can do nothing else. */
export function toUnsubscribeToken(secret: string, { personId, topic }: { personId: string; topic: MailTopic }): string {
  const word = (Object.keys(MAIL_TOPICS) as Word[]).find((candidate) => MAIL_TOPICS[candidate] === topic);
  const said = `${personId}.${word}`;
  return `${said}.${sign(secret, said)}`;
}

export function readUnsubscribeToken(secret: string, token: string): { personId: string; topic: MailTopic } | undefined {
  const [, said = "", personId = "", word = "", signature = ""] = /^(([\w-]+)\.([a-z]+))\.([\w-]+)$/.exec(token) ?? [];
  if (!Object.hasOwn(MAIL_TOPICS, word)) return undefined;
  const expected = Buffer.from(sign(secret, said));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  return { personId, topic: MAIL_TOPICS[word as Word] };
}

function sign(secret: string, said: string): string {
  return createHmac("sha256", secret).update(`unsubscribe:${said}`).digest("base64url").slice(0, 27);
}
