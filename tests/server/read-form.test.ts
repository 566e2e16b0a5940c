import { Readable } from "node:stream";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { LARGEST_FORM, readForm } from "#server/read-form.ts";

const TYPE = "application/x-www-form-urlencoded";

function formOf(pieces: (string | Buffer)[], headers: Record<string, string> = {}) {
  return readForm(Object.assign(Readable.from(pieces.map((piece) => Buffer.from(piece))), { headers: { "content-type": TYPE, ...headers } }) as unknown as IncomingMessage);
}

test("a form is read as its fields and its bytes, also in pieces that split a letter", async () => {
  const bytes = Buffer.from("body=Größe&kind=question");
  const read = await formOf([bytes.subarray(0, 8), bytes.subarray(8)]);
  expect(read).toEqual({ ok: true, body: bytes, fields: new URLSearchParams({ body: "Größe", kind: "question" }) });
});

test.each([TYPE, `${TYPE};charset=UTF-8`, "Application/X-WWW-Form-Urlencoded"])("%s is a form", async (type) => {
  expect(await formOf(["body=x"], { "content-type": type })).toMatchObject({ ok: true });
});

test.each(["multipart/form-data; boundary=x", "application/json", "text/plain", ""])("„%s“ is none", async (type) => {
  expect(await formOf(["body=x"], { "content-type": type })).toEqual({ ok: false, status: 415 });
});

test("64 kilobytes fit, one byte more does not", async () => {
  expect(await formOf(["b".repeat(LARGEST_FORM)])).toMatchObject({ ok: true });
  expect(await formOf(["b".repeat(LARGEST_FORM), "b"])).toEqual({ ok: false, status: 413 });
});

test("a declared length is believed only when it is too large", async () => {
  expect(await formOf(["body=x"], { "content-length": String(LARGEST_FORM + 1) })).toEqual({ ok: false, status: 413 });
  expect(await formOf(["b".repeat(LARGEST_FORM + 1)], { "content-length": "6" })).toEqual({ ok: false, status: 413 });
});

test.each([
  ["bytes that are not UTF-8", Buffer.from([0x62, 0x3d, 0xc3, 0x28])],
  ["escapes that are not UTF-8", "body=%C3%28"],
  ["an escape that breaks off", "body=%E0%A4%A"],
  ["half a surrogate pair", "body=%ED%A0%80"],
  ["a bare NUL", "body=a\0b"],
  ["an escaped NUL", "body=a%00b"],
  ["an escaped NUL in a name", "bo%00dy=a"],
  ["a hundred and one fields", Array.from({ length: 101 }, (_, n) => `f${n}=x`).join("&")],
])("%s are refused as damaged", async (_, words) => {
  expect(await formOf([words])).toEqual({ ok: false, status: 400 });
});

test.each([
  ["a hundred fields", Array.from({ length: 100 }, (_, n) => `f${n}=x`).join("&")],
  ["an empty form", ""],
  ["signs from beyond the basic plane", "body=%F0%9F%9A%89"],
  ["a literal per cent sign, escaped", "body=50+%25"],
])("%s pass", async (_, words) => {
  expect(await formOf([words])).toMatchObject({ ok: true });
});
