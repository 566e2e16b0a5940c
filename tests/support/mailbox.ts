import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";

export type ReceivedMail = { to: string; subject: string; text: string; raw: string; messageId: string };

/** A real SMTP server on the loopback that keeps what it receives. */
export async function openMailbox() {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        received.push(toMail(Buffer.concat(pieces).toString("utf8"), session.envelope.rcptTo[0]?.address ?? ""));
        done();
      });
    },
  });
  server.on("error", ignoreHangingUp);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { smtpUrl: `smtp://127.0.0.1:${port}`, received, waitFor: (to: string, subject: RegExp) => waitFor(received, to, subject), close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

/** Who is killed in the middle of a mail hangs up, which no mail server takes amiss. */
function ignoreHangingUp(error: NodeJS.ErrnoException) {
  if (error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
}

const PATIENCE_MS = 20_000;

async function waitFor(received: ReceivedMail[], to: string, subject: RegExp): Promise<ReceivedMail> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const index = received.findIndex((mail) => mail.to === to && subject.test(mail.subject));
    if (index >= 0) return received.splice(index, 1)[0]!;
    if (Date.now() > until) throw new Error(`no mail to ${to} about ${subject}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function toMail(raw: string, to: string): ReceivedMail {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = head.replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
  const body = rest.join("\r\n\r\n");
  return { to, raw, subject: decodeWords(header("Subject")), messageId: header("Message-ID"), text: decodeBody(body, header("Content-Transfer-Encoding")) };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return body;
  return Buffer.from(body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), "latin1").toString("utf8");
}

function decodeWords(subject: string): string {
  return subject
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?Q\?(.*?)\?=/gi, (_, words: string) => decodeBody(words.replaceAll("_", " "), "quoted-printable"))
    .replace(/=\?utf-8\?B\?(.*?)\?=/gi, (_, words: string) => Buffer.from(words, "base64").toString("utf8"));
}
