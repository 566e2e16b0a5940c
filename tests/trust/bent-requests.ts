import type { Bytes } from "#tests/server/send-bytes.ts";
import { type Pick, toPick } from "#tests/support/chance.ts";
import type { RecordedForm } from "./recorded-forms.ts";

/** A request as one of our pages, or a link on it, makes it. */
export type Recorded = { method: "GET" | "POST"; path: string; cookie: string; form?: Omit<RecordedForm, "path"> };
type Field = [name: string, value: string];
/** Fields are as they go over the wire; once there is a body, they are not looked at any more. */
type Draft = { method: string; path: string; headers: [name: string, value: string][]; fields: Field[]; isUpload: boolean; body: Buffer | null; breaksOff: boolean };
type Bend = (draft: Draft, pick: Pick) => void;

const BOUNDARY = "grenze";
const ODD = ["%00", "%2F", "%5C..%5C", "%E0%A4%A", "%ED%A0%80", "%FF%FE", "%u0041", "%", "%0d%0aX-Boese:%201", "..%2f..%2fetc", "%C0%AF", "%EF%BF%BF", "%E2%80%AE", "\u00e4", "__proto__", "constructor", "toString", "-1", "1e309", "NaN", "9007199254740993", "99999999999999999999", "B-0", "B-001%20", "null", "%5Bobject%20Object%5D", "%27%20or%201=1--", "%3Cscript%3E", "*", "\"", "NEAR(", "a:b"];
const LONG = ["x".repeat(300), "x".repeat(3000), "%F0%9F%9A%89".repeat(200), "a/".repeat(600), "%2e%2e%2f".repeat(60)];
const METHODS = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "HEAD", "GET", "POST", "get", "QUERY", "P OST", "\u0000", ""];
const NAMES = ["__proto__", "constructor", "__proto__[admin]", "a[]", "a[b][c]", "a.b", "role", "status", "author_id", "id", "_method", "_data", "index", "", "%00", "%ED%A0%80", "x".repeat(2000)];
const VALUES = ["", "%00", "%ED%A0%80", "%FF", "%E0%A4%A", "1e309", "-0", "9".repeat(400), "x".repeat(6000), "x".repeat(70_000), "%F0%9F%98%80".repeat(1300), "%E2%80%AEcba", "%EF%BB%BF", "null", "%7B%22a%22%3A1%7D", "%2F%2Fboese.example", "javascript%3Aalert(1)", "%3E+".repeat(400), "*".repeat(1500), "%5B".repeat(1500), "%0D%0ABcc%3A+alle%40boese.example", "a%40b%0Ac", "+", "on", "publish", "B-001"];
const HEADERS: Record<string, string[]> = {
  "Content-Type": ["", "application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=andere", "application/x-www-form-urlencoded; charset=utf-16", "APPLICATION/X-WWW-FORM-URLENCODED", "\u0000"],
  "Content-Length": ["0", "1", "-1", "1, 2", "0x10", "9".repeat(25), "", "209715200"],
  "Transfer-Encoding": ["chunked", "gzip, chunked", "identity", "chunked, chunked", "\u000bchunked"],
  "Content-Encoding": ["gzip", "br", "identity, nope"],
  Cookie: ["", "sitzung", "sitzung=", "sitzung=%00", "sitzung=IiI=", "sitzung=eyJhIjoxfQ==.gefaelscht", `sitzung=${"A".repeat(8000)}`, "sitzung=\u00ff; sitzung=a", "=; ;;", "anmeldung=bnVsbA==", "__Host-sitzung=x"],
  Host: ["", "boese.example", "[::1", "localhost:99999", "a,b", "l\u00f6calhost", "x".repeat(5000)],
  Origin: ["null", "", "https://boese.example", "://", "http://localhost"],
  "Sec-Fetch-Site": ["cross-site", "none", "same-site", "same-origin, same-origin", ""],
  Range: ["bytes=0-", "bytes=0-,-1,99999999999-", "bytes=-0", "zeilen=1-2", `bytes=${"0-1,".repeat(300)}0-1`],
  "If-None-Match": ["*", "W/\"\", \"", "\"a\"", "\"".repeat(999), "\u0000"],
  "If-Modified-Since": ["Thu, 99 Foo 0000", "0"],
  "Accept-Encoding": ["", "*", "gzip;q=0, br;q=,,,;q=x", "identity;q=0, *;q=0", "br;q=1e309", "x".repeat(7000)],
  Accept: ["", "application/json", "*/*;q=nan"],
  "Accept-Language": ["\u00ff\u00fe", "tlh-x-".repeat(500)],
  Expect: ["100-continue", "wunder"],
  Upgrade: ["websocket", "h2c"],
  "X-Forwarded-For": ["127.0.0.1, ::1, nonsense", "\u0000"],
  "X-Forwarded-Host": ["boese.example"],
  "X-HTTP-Method-Override": ["DELETE"],
  "Sec-Purpose": ["prefetch"],
};

const BENDS: Bend[] = [
  (draft, pick) => void (draft.method = pick(METHODS)),
  (draft, pick) => void (draft.path = bendPath(draft.path, pick)),
  (draft, pick) => void (draft.path = bendQuery(draft.path, pick)),
  (draft, pick) => void (draft.path = bendQuery(bendQuery(draft.path, pick), pick)),
  setHeader,
  setHeader,
  ...Array.from({ length: 6 }, () => bendField),
  (draft, pick) => void (draft.body = bendBody(encode(draft), pick)),
  (draft, pick) => void (draft.isUpload = pick([true, false])),
];

/** One recorded request of one of these kinds, bent in one to three places. The same seed always bends the same way. */
export function bend(seed: number, recorded: readonly (readonly Recorded[])[], host: string): Bytes {
  const pick = toPick(Math.imul(seed, 2_654_435_761) >>> 0);
  const draft = toDraft(pick(pick(recorded)), host, pick);
  for (const change of pick([[1], [1, 2], [1, 2, 3]]).map(() => pick(BENDS))) change(draft, pick);
  return toBytes(draft);
}

function toDraft({ method, path, cookie, form }: Recorded, host: string, pick: Pick): Draft {
  const fields = (form?.fields ?? []).map(([name, choices]): Field => [encodeURIComponent(name), encodeURIComponent(pick(choices))]);
  const headers: Draft["headers"] = [["Host", host], ["Sec-Fetch-Site", "same-origin"], ["Origin", `http://${host}`], ["Accept", "text/html"], ["Connection", "close"], ...(cookie ? [["Cookie", cookie] as [string, string]] : [])];
  return { method, path, headers, fields, isUpload: form?.isUpload ?? false, body: null, breaksOff: false };
}

function bendPath(path: string, pick: Pick): string {
  const parts = path.split("/");
  const at = pick(parts.map((_, n) => n));
  const odd = pick([...ODD, ...LONG]);
  const bent = pick([odd, `${parts[at]}${odd}`, `${odd}${parts[at]}`, `${parts[at]}/`, `${parts[at]}/..`, String(parts[at]).toUpperCase(), encodeURIComponent(`${parts[at]}/`), `${parts[at]};a=b`, `${parts[at]}.data`]);
  return parts.with(at, bent).join("/");
}

function bendQuery(path: string, pick: Pick): string {
  const name = pick([...NAMES, "seite", "sortierung", "q", "art", "fassung", "schreiben", "zurueck", "profil", "von", "bis", "abschnitt", "stand"]);
  const pair = `${name}=${pick([...ODD, ...VALUES.filter(({ length }) => length < 2000)])}`;
  return `${path}${path.includes("?") ? "&" : "?"}${pick([pair, `${pair}&${pair}`, `${name}`, `${name}[]=${pick(ODD)}`, `_data=${pick(["root", "routes%2Fnirgends", "__proto__", "%00"])}`, `${pair}&`.repeat(20)])}`;
}

function setHeader(draft: Draft, pick: Pick) {
  const name = pick(Object.keys(HEADERS));
  const value = pick(HEADERS[name]!);
  const others = draft.headers.filter(([other]) => other !== name);
  draft.headers = pick([[...others, [name, value]], [...others, [name, value]], [...draft.headers, [name, value]], others]);
  if (name === "Content-Length" || name === "Transfer-Encoding") draft.breaksOff = true;
}

function bendField(draft: Draft, pick: Pick) {
  if (draft.fields.length === 0) draft.fields = [["body", "Ein+Satz"]];
  const at = pick(draft.fields.map((_, n) => n));
  const [name, value] = draft.fields[at]!;
  const odd: Field = [name, pick(VALUES)];
  draft.fields = pick<Field[]>([draft.fields.with(at, odd), draft.fields.with(at, odd), draft.fields.toSpliced(at, 1), [...draft.fields, odd], draft.fields.with(at, [pick([...NAMES, `${name}[]`, `${name}[0]`, `${name}.__proto__`]), value]), [...draft.fields, [pick(NAMES), pick(VALUES)]], Array.from({ length: 150 }, () => odd)]);
}

/** Cuts it off, overwrites a byte, puts a NUL or broken UTF-8 in, repeats a piece. */
function bendBody(body: Buffer, pick: Pick): Buffer {
  const at = pick(Array.from({ length: body.length + 1 }, (_, n) => n));
  const rest = [body.subarray(0, at), body.subarray(at)] as const;
  const between = pick(["", "\u0000", "&", "=", "%", "&&&&", `--${BOUNDARY}--\r\n`, "\r\n\r\n"]);
  return pick([rest[0], rest[1], Buffer.concat([rest[0], Buffer.from(between), rest[1]]), Buffer.concat([rest[0], Buffer.from([0xc3, 0x28, 0xed, 0xa0, 0x80]), rest[1]]), Buffer.concat([rest[0], Buffer.from([pick([0, 10, 37, 128, 255])]), rest[1].subarray(1)]), Buffer.concat([...rest, rest[1]])]);
}

function encode({ body, fields, isUpload }: Draft): Buffer {
  if (body) return body;
  if (!isUpload) return Buffer.from(fields.map((field) => field.join("=")).join("&"));
  const parts = fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${name === "datei" ? '; filename="papier.md"' : ""}\r\n\r\n${value}\r\n`);
  return Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
}

function toBytes(draft: Draft): Bytes {
  const isForm = draft.method === "POST" || draft.body !== null || draft.fields.length > 0;
  const body = isForm ? encode(draft) : Buffer.alloc(0);
  const has = (name: string) => draft.headers.some(([other]) => other === name);
  const type = draft.isUpload ? `multipart/form-data; boundary=${BOUNDARY}` : "application/x-www-form-urlencoded";
  const own: Draft["headers"] = isForm ? [...(has("Content-Type") ? [] : [["Content-Type", type] as [string, string]]), ...(has("Content-Length") || has("Transfer-Encoding") ? [] : [["Content-Length", String(body.length)] as [string, string]])] : [];
  const head = [...draft.headers, ...own].map(([name, value]) => `${name}: ${value}`);
  return { bytes: Buffer.concat([Buffer.from(`${draft.method} ${draft.path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`), body]), breaksOff: draft.breaksOff };
}
