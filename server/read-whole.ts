/**
 * The body of an answer, or undefined if it has more than so many bytes: then the answer is put back together, as if
 * nobody had begun to read it.
 */
export async function readWhole(answered: { answer: Response }, most: number): Promise<Buffer | undefined> {
  const reader = answered.answer.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  const read: Uint8Array[] = [];
  for (let bytes = 0; bytes <= most; bytes += read.at(-1)?.length ?? 0) {
    const next = await reader.read();
    if (next.done) return Buffer.concat(read);
    read.push(next.value);
  }
  answered.answer = new Response(rejoin(read, reader), answered.answer);
  return undefined;
}

function rejoin(read: Uint8Array[], reader: ReadableStreamDefaultReader<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = read.length > 0 ? { done: false as const, value: read.shift()! } : await reader.read();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
