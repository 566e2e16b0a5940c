import type { Bytes } from "./send-bytes.ts";

type Place = { host: string; doors: { id: string; path: string }[]; cookies: string[]; passages: string[] };

const METHODS = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "QUERY", "get", "G E T", "CONNECT", "\u0000"];
const TAILS = ["%", "%E0%A4%A", "%00", "%0d%0aX-Boese:%201", "/../../etc/passwd", "//", "\\", "%2e%2e%2f", "#rn-1", " HTTP/1.1", "\u00e4", "\uffff", "?", "?index", "?_data=", "?_data=root", "?_data=routes%2Fnirgends", "?_data=__proto__", "?schreiben=-1", "?schreiben=1e99", "?profil[]=x", "?seite=NaN&seite=2", "?zurueck=//boese.example", `?${"a=b&".repeat(400)}`, `/${"x".repeat(1500)}`, `/${"x".repeat(3000)}`, ".data", ";jsessionid=1"];
const PATHS = ["*", "", "//boese.example/", "/\\boese.example", "/.//boese.example", "/.//", "/papier/../..//", "http://boese.example/", "boese.example:443", "/papier/constructor", "/beitraege/B-99999999999999999999", "/beitraege/B--1", "/beitraege/b-001", "/__manifest?p=/", "/assets/..%2f..%2fpackage.json", "/healthz", "/readyz"];
const HOSTS = ["", "boese.example", "localhost", "[::1", "localhost:99999", "a,b", "%00", "l\u00f6calhost", "x".repeat(5000)];
const NAMES = ["Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "Range", "Expect", "Upgrade", "TE", "Trailer", "X-Forwarded-For", "X-Forwarded-Host", "X-Remix-Request", "X-HTTP-Method-Override", "Referer", "Authorization", "__proto__", "Content-Encoding", "Sec-Purpose", "X Y", "", "\u00e4"];
const VALUES = ["", "*", "\u0000", "gzip;q=0, br;q=,,,;q=x", "100-continue", "websocket, h2c", "bytes=0-,-1,99999999999-", "W/\"\", \"", "chunked, gzip", "DELETE", "\u00ff\u00fe", "a\rb", "127.0.0.1, ::1, nonsense", "0", "-1", "x".repeat(7000), "x".repeat(20_000), "Thu, 99 Foo 0000"];
const COOKIES = ["sitzung=", "sitzung=%E0%A4%A", "sitzung=IiI=", "sitzung=eyJhIjoxfQ==.gefaelscht", "sitzung=a; sitzung=b", "sitzung", "=; ;;", "__Host-sitzung=x", "browser=%00", "browser=bnVsbA==", `sitzung=${"A".repeat(8000)}`, "sitzung=\u00ff"];
const TYPES = ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded;charset=utf-7", "APPLICATION/X-WWW-FORM-URLENCODED", "application/json", "multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "", "\u0000"];
const FIELDS = ["body", "kind", "passage", "terms", "citation", "email", "code", "zurueck", "revision", "outcome", "reason", "explanation", "legalGround", "cutBody", "decision", "entwurf", "support", "_method", "__proto__", "constructor", "toString", "", "a[b]", "\u00e4"];
const WORDS = ["", "ja", "publish", "cut", "agreement", "objection", "other", "abschnitt", "B-001", "1", "-1", "1e400", "person@stadt.example", "a@b", "ABCD1234", "//boese.example", "/konto\\@boese.example", "null", "[object Object]", "<script>alert(1)</script>", "' or 1=1 --", "\ud83d\ude89".repeat(50), "\u202eabc", "\ufeff", "**".repeat(500), "> ".repeat(300), "[x](javascript:1)", "Das sehen wir in unserer Stadt genauso.", "x".repeat(6000), "x".repeat(70_000)];
/** Forms as our pages send them. */
const FORMS: Record<string, string>[] = [
  { passage: "abschnitt", kind: "agreement", body: "Das sehen wir in unserer Stadt genauso.", terms: "ja" },
  { passage: "abschnitt", body: "Ein Anfang." },
  { email: "person@stadt.example", zurueck: "/papier" },
  { code: "ABCD-1234" },
  { outcome: "publish" },
  { outcome: "reject", reason: "off-topic" },
  { support: "ja" },
];
const RAW_BODIES = [Buffer.from([0x62, 0x3d, 0xff, 0xfe]), Buffer.from("body=%E0%A4%A"), Buffer.from("body=%00"), Buffer.from("{\"body\": \"x\""), Buffer.from("--x\r\nContent-Disposition: form-data; name=\"body\"\r\n\r\nBeginn"), Buffer.from("&".repeat(500)), Buffer.from("=".repeat(500)), Buffer.alloc(70_000, "b"), Buffer.alloc(0)];

/** One request as it comes over the wire, bent in a few places. The same seed always bends the same way. */
export function mutate(seed: number, { host, doors, cookies, passages }: Place): Bytes {
  const random = toRandom(seed);
  const happens = (chance: number) => random() < chance;
  const pick = <One>(all: readonly One[]): One => all[Math.floor(random() * all.length)]!;
  const some = <One>(most: number, make: () => One): One[] => Array.from({ length: Math.floor(random() * (most + 1)) }, make);

  const door = pick(doors);
  const method = happens(0.1) ? pick(METHODS) : pick(["GET", "GET", "POST", "POST", "HEAD"]);
  const path = happens(0.1) ? pick(PATHS) : happens(0.2) ? `${door.path}?_data=${encodeURIComponent(door.id)}` : happens(0.2) ? door.path + pick(TAILS) : door.path;
  const word = () => (happens(0.2) ? pick(passages) : pick(WORDS));
  const fields = new URLSearchParams(happens(0.5) ? pick(FORMS) : {});
  for (const name of some(4, () => pick(FIELDS))) if (happens(0.5)) fields.append(name, word());
  const body = method !== "POST" && happens(0.8) ? Buffer.alloc(0) : happens(0.2) ? pick(RAW_BODIES) : Buffer.from(String(fields));
  const framed = body.length > 0 || method === "POST" ? frame(body, { pick, happens }) : { headers: [], bytes: body, breaksOff: false };
  const headers = [
    ...(happens(0.98) ? [`Host: ${happens(0.04) ? pick(HOSTS) : host}`] : []),
    ...(method === "POST" ? [`Content-Type: ${happens(0.15) ? pick(TYPES) : TYPES[0]}`] : []),
    ...(happens(0.85) ? ["Sec-Fetch-Site: same-origin"] : []),
    ...(happens(0.4) ? [`Origin: ${pick(["null", `http://${host}`, "https://boese.example", "", "://"])}`] : []),
    ...(happens(0.6) ? [`Cookie: ${happens(0.3) ? pick(COOKIES) : pick(cookies)}`] : []),
    ...some(2, () => (happens(0.25) ? `${pick(NAMES)}: ${pick(VALUES)}` : "Accept: text/html")),
    ...framed.headers,
    "Connection: close",
  ];
  const start = `${method} ${path} ${happens(0.03) ? pick(["HTTP/1.0", "HTTP/2.0", "HTTP/9", "http/1.1", ""]) : "HTTP/1.1"}\r\n${headers.join("\r\n")}\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(start, happens(0.5) ? "utf8" : "latin1"), framed.bytes]);
  return { bytes: happens(0.1) ? damage(bytes, random) : bytes, breaksOff: framed.breaksOff };
}

type Dice = { pick: <One>(all: readonly One[]) => One; happens: (chance: number) => boolean };

/** A body with its length, or with a length that lies, or in pieces, or in broken pieces. */
function frame(body: Buffer, { pick, happens }: Dice): { headers: string[] } & Bytes {
  if (happens(0.7)) return { headers: [`Content-Length: ${body.length}`], bytes: body, breaksOff: false };
  if (happens(0.4)) return { headers: [`Content-Length: ${pick([body.length + 100, 209_715_200])}`], bytes: body, breaksOff: true };
  if (happens(0.3)) return { headers: [`Content-Length: ${pick(["0", "1", "-1", "1, 2", "0x10", "9".repeat(30), ""])}`], bytes: body, breaksOff: true };
  const piece = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n")]);
  const end = pick(["0\r\n\r\n", "0\r\n\r\n", "", "zz\r\n", "ffffffffffffffffff\r\n", "-1\r\n", "0;x=y\r\nTrailer: 1\r\n\r\n", "0\r\n\r\nGET /konto HTTP/1.1\r\n\r\n"]);
  return { headers: [pick(["Transfer-Encoding: chunked", "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: chunked\r\nContent-Length: 3"])], bytes: Buffer.concat([body.length > 0 ? piece : body, Buffer.from(end)]), breaksOff: end === "" };
}

/** Overwrites a byte, cuts something out or repeats it. */
function damage(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const until = at + Math.ceil(random() * 20);
  const rest = [bytes.subarray(0, at), bytes.subarray(until)] as const;
  if (random() < 0.4) return Buffer.concat([rest[0], Buffer.from([Math.floor(random() * 256)]), bytes.subarray(at + 1)]);
  return Buffer.concat(random() < 0.5 ? rest : [bytes.subarray(0, until), bytes.subarray(at)]);
}

/** Mulberry32. */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
