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
      for (;;) {
        await new Promise((goOn) => setImmediate(goOn));
        if (isOver) return;
        const next = nextOf(pieces, end);
        if (next.done) return controller.close();
        if (next.value.length > 0) return controller.enqueue(typeof next.value === "string" ? encoder.encode(next.value) : next.value);
      }
    },
    cancel: end,
  });
}

function nextOf<Piece>(pieces: Iterator<Piece>, end: () => void): IteratorResult<Piece> {
  try {
    const next = pieces.next();
    if (next.done) end();
    return next;
  } catch (error) {
    end();
    throw error;
  }
}
