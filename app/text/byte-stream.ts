/**
 * Pieces as a stream of bytes; `whenOver` is called when it ends or the reader goes away.
 * Between two pieces everybody else gets a turn: a fast reader would keep asking without a pause.
 */
export function toByteStream(pieces: Iterator<string | Uint8Array>, whenOver: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOver = false;
  const end = () => {
    if (!isOver) whenOver();
    isOver = true;
  };
  return new ReadableStream({
    async pull(controller) {
      await new Promise((goOn) => setImmediate(goOn));
      if (isOver) return;
      try {
        const next = pieces.next();
        if (!next.done) return controller.enqueue(typeof next.value === "string" ? encoder.encode(next.value) : next.value);
      } catch (error) {
        end();
        throw error;
      }
      end();
      controller.close();
    },
    cancel: end,
  });
}
