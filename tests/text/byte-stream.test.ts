import { expect, test } from "vitest";
import { toByteStream } from "#app/text/byte-stream.ts";

test("words and bytes come in order, empty pieces are passed over, and the end is told once", async () => {
  let ended = 0;
  const stream = toByteStream(["Größe", "", new Uint8Array(0), new Uint8Array([33])].values(), () => ended++);
  expect(await new Response(stream).text()).toBe("Größe!");
  expect(ended).toBe(1);
});

test("a reader who goes away ends it, once", async () => {
  let ended = 0;
  const reader = toByteStream(["a", "b", "c"].values(), () => ended++).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(1);
});

test("a fault on the way ends it, too, and reaches the reader", async () => {
  let ended = 0;
  function* broken() {
    yield "a";
    throw new Error("kaputt");
  }
  await expect(new Response(toByteStream(broken(), () => ended++)).text()).rejects.toThrow("kaputt");
  expect(ended).toBe(1);
});

test("between two pieces others get a turn, however fast the reader is", async () => {
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  function* slow() {
    for (let n = 0; n < 20; n++) {
      for (const until = performance.now() + 5; performance.now() < until; );
      yield "a";
    }
  }
  await new Response(toByteStream(slow(), () => {})).text();
  clearInterval(others);
  expect(turns).toBeGreaterThan(10);
});
