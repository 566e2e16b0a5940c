import { connect, type Socket } from "node:net";

export type Load = { perSecond: number; p50: number; p99: number; answers: number };
type Asked = { port: number; connections: number; seconds: number; toRequest: (nth: number) => Buffer; expects: number };

const HEAD_END = Buffer.from("\r\n\r\n");

/** Keeps some connections busy for a while, each asking again as soon as it is answered. Times are milliseconds. */
export async function load({ port, connections, seconds, toRequest, expects }: Asked): Promise<Load> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let nth = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await openLine(port);
      while (performance.now() < until) {
        const asked = performance.now();
        const status = await line.ask(toRequest(nth++));
        if (status !== expects) throw new Error(`expected ${expects}, got ${status}`);
        times.push(performance.now() - asked);
      }
      line.close();
    }),
  );
  const lasted = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / lasted, p50: at(0.5), p99: at(0.99), answers: times.length };
}

/** One answer, whole. */
export async function fetchOnce(port: number, request: Buffer): Promise<{ status: number; body: Buffer; head: string }> {
  const line = await openLine(port);
  const status = await line.ask(request);
  line.close();
  return { status, ...line.last() };
}

/** A connection that is kept; understands answers with a Content-Length, chunked ones, and those without a body. */
async function openLine(port: number) {
  const socket: Socket = connect(port, "127.0.0.1").setNoDelay(true);
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  let pieces: Buffer[] = [];
  let received = 0;
  let wanted = -1;
  let head = "";
  let answered: ((status: number) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  socket.on("error", (error) => failed?.(error));
  socket.on("close", () => failed?.(new Error("the connection was closed")));
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    received += piece.length;
    if (wanted === -1) {
      const all = pieces.length === 1 ? piece : Buffer.concat(pieces);
      const end = all.indexOf(HEAD_END);
      if (end === -1) return;
      pieces = [all];
      head = all.toString("latin1", 0, end);
      wanted = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (/transfer-encoding: chunked/i.test(head)) wanted = Number.POSITIVE_INFINITY;
    }
    if (received < wanted && !(wanted === Number.POSITIVE_INFINITY && piece.subarray(-5).equals(Buffer.from("0\r\n\r\n")))) return;
    answered?.(Number(head.slice(9, 12)));
  });
  return {
    ask: (request: Buffer) =>
      new Promise<number>((resolve, reject) => {
        [pieces, received, wanted, answered, failed] = [[], 0, -1, resolve, reject];
        socket.write(request);
      }),
    last: () => ({ head, body: Buffer.concat(pieces).subarray(Buffer.byteLength(head, "latin1") + 4) }),
    close: () => {
      failed = undefined;
      socket.destroy();
    },
  };
}
