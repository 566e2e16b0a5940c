import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { toSessionCookieName } from "#app/env.server.ts";
import { LARGEST_FORM } from "#server/read-form.ts";
import { LIMITS } from "#server/serve.ts";
import { givenModerator, givenPractitioner, givenTeamMember } from "#tests/support/builders.ts";
import { signInCookie } from "#tests/support/door.ts";
import { FORM, HOST, knockAt, openPorch, OUR_FORM, type Porch, postTo, sayOnSocket } from "./porch.ts";
import { listHeaderFaults, readAnswer } from "./security-headers.ts";

const HEADERS = `Host: ${HOST}\r\nOrigin: http://${HOST}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
const MEGABYTES = 1024 * 1024;

test.each([
  ["a little too long", LARGEST_FORM + 1],
  ["ten megabytes long", 10 * MEGABYTES],
])("a form that is %s and says so is answered with 413 and a German page", async (_, size) => {
  const porch = await openPorch();
  const answered = await postTo(porch, "/papier/einleitung", Buffer.alloc(size, "b"));
  expect([answered.status, answered.headers.connection, porch.passedOn.length]).toEqual([413, "close", 0]);
  expect(answered.text).toContain("Das ist zu viel auf einmal.");
});

test("a form in pieces that never ends is answered with 413 and a German page", async () => {
  const porch = await openPorch();
  const answered = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: porch.port, method: "POST", path: "/papier/einleitung", agent: false, headers: { host: HOST, ...OUR_FORM, "transfer-encoding": "chunked" } }, (answer) => {
      let text = "";
      answer.on("data", (piece) => (text += String(piece)));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    for (let piece = 0; piece < 5; piece++) sent.write(Buffer.alloc(16 * 1024, "b"));
  });
  expect([answered.status, porch.passedOn.length]).toEqual([413, 0]);
  expect(answered.text).toContain("Das ist zu viel auf einmal.");
});

test("a length that promises less than comes hides nothing in the form", async () => {
  const porch = await openPorch();
  await sayOnSocket(porch, `POST /papier/einleitung HTTP/1.1\r\n${HEADERS}Content-Length: 6\r\nConnection: close\r\n\r\nbody=xDELETE / HTTP/1.1\r\n\r\n`);
  expect(await Promise.all(porch.passedOn.map(({ request }) => request.text()))).toEqual(["body=x"]);
});

test("a form that breaks off in the middle never reaches the application", async () => {
  const porch = await openPorch();
  const sent = request({ host: "127.0.0.1", port: porch.port, method: "POST", path: "/", agent: false, headers: { host: HOST, ...OUR_FORM, "content-length": "100" } });
  await new Promise<void>((resolve) => {
    sent.on("error", () => resolve());
    sent.write("body=Anfang", () => sent.destroy(new Error("gone")));
  });
  expect((await knockAt(porch, { path: "/healthz" })).status).toBe(200);
  expect(porch.passedOn).toEqual([]);
});

test.each([
  ["JSON", { ...OUR_FORM, "content-type": "application/json" }, 415],
  ["a file upload", { ...OUR_FORM, "content-type": "multipart/form-data; boundary=x" }, 415],
  ["plain text", { ...OUR_FORM, "content-type": "text/plain" }, 415],
  ["no type", { origin: FORM["content-type"] }, 415],
])("%s is not taken for a form", async (_, headers, status) => {
  const porch = await openPorch();
  expect((await postTo(porch, "/papier/einleitung", "body=Hallo", headers)).status).toBe(status);
  expect(porch.passedOn).toEqual([]);
});

test.each([
  ["bytes that are not UTF-8", Buffer.from([0x62, 0x3d, 0xff])],
  ["a NUL", "body=%00"],
  ["an escape that breaks off", "body=%E0%A4%A"],
  ["too many fields", "a=1&".repeat(101)],
])("a form with %s is answered with 400", async (_, body) => {
  const porch = await openPorch();
  expect((await postTo(porch, "/papier/einleitung", body)).status).toBe(400);
  expect(porch.passedOn).toEqual([]);
});

test("what follows a request that closes the connection gets no answer of its own", async () => {
  const porch = await openPorch();
  const heard = await sayOnSocket(porch, `GET /anmelden HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\nGET /konto HTTP/1.1\r\n\r\n`);
  expect(heard.match(/^HTTP\/1\.1 .*/gm)).toEqual(["HTTP/1.1 200 OK"]);
});

test.each([
  ["the headers", `GET / HTTP/1.1\r\nHost: ${HOST}\r\nX-Langsam: x`],
  ["the form", `POST / HTTP/1.1\r\n${HEADERS}Content-Length: 1000\r\n\r\nbody=x`],
])("who does not come to an end with %s is told so and cut off", async (_, words) => {
  const porch = await openPorch({ limits: { ...LIMITS, headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 10 } });
  const { status, headers } = readAnswer(await sayOnSocket(porch, words));
  expect([status, listHeaderFaults(headers), porch.passedOn.length]).toEqual([408, [], 0]);
  expect(porch.lines.filter(({ level }) => level === "error")).toEqual([]);
});

test("ten seconds for the headers and thirty for all are enough", () => {
  expect(LIMITS).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000, keepAliveTimeout: 5_000, maxHeaderSize: 16 * 1024 });
});

describe("a file", () => {
  const BOUNDARY = "grenze";
  const PAPER = "/verwaltung/papier/vorschau";
  const toUpload = (size: number) => Buffer.concat([Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="datei"; filename="papier.docx"\r\n\r\n`), Buffer.alloc(size, "b"), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  const COOKIES = {
    team: ({ database, env }: Porch) => signInCookie(database, givenTeamMember(database.db), { env }),
    moderator: ({ database, env }: Porch) => signInCookie(database, givenModerator(database.db), { env }),
    author: ({ database, env }: Porch) => signInCookie(database, givenPractitioner(database.db), { env }),
    made: ({ env }: Porch) => `${toSessionCookieName(env)}=erfunden`,
    none: () => "",
  };
  const send = async (path: string, body: Buffer, { as = "team", ...more }: { as?: keyof typeof COOKIES; origin?: string; "sec-fetch-site"?: string } = {}) => {
    const porch = await openPorch();
    const answered = await postTo(porch, path, body, { ...OUR_FORM, ...more, cookie: await COOKIES[as](porch), "content-type": `multipart/form-data; boundary=${BOUNDARY}` });
    return { status: answered.status, text: answered.text, passedOn: porch.passedOn };
  };

  test("of ten megabytes comes through the one door for files, byte for byte", async () => {
    const { status, passedOn } = await send(PAPER, toUpload(10 * MEGABYTES));
    const file = (await passedOn[0]!.request.formData()).get("datei") as File;
    expect([status, file.size]).toEqual([200, 10 * MEGABYTES]);
  });

  test.each([
    ["that is larger", PAPER, toUpload(11 * MEGABYTES), {}, 413, "Eine Datei mit dem Papier fasst höchstens 10 Megabyte"],
    ["at another door", "/verwaltung/papier/aufnehmen", toUpload(10), {}, 415, ""],
    ["at the door of the paper itself", "/verwaltung/papier", toUpload(10), {}, 415, ""],
    ["at a section", "/papier/einleitung", toUpload(10), {}, 415, ""],
    ["from somebody without a session", PAPER, toUpload(10), { as: "none" }, 415, "Melden Sie sich an"],
    ["with a session that was made up", PAPER, toUpload(10), { as: "made" }, 415, "Melden Sie sich an"],
    ["from an author", PAPER, toUpload(10), { as: "author" }, 415, ""],
    ["from a moderator", PAPER, toUpload(10), { as: "moderator" }, 415, ""],
    ["from another page", PAPER, toUpload(10), { "sec-fetch-site": "cross-site" }, 415, ""],
    ["that breaks off", PAPER, toUpload(100).subarray(0, 120), {}, 400, ""],
    ["with a NUL in its name", PAPER, Buffer.from(String(toUpload(10)).replace("papier", "pa\0pier")), {}, 400, ""],
  ] as const)("%s goes no further", async (_, path, body, more, expected, words) => {
    const { status, text, passedOn } = await send(path, body, more);
    expect([status, passedOn.length]).toEqual([expected, 0]);
    expect(text).toContain(words);
  });
});
