import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as askPlainly } from "node:http";
import { request as askSafely } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort, waitUntil } from "#tests/support/server.ts";

const EXAMPLE = "docs/beispiele/nginx.conf";
/** The name the example is written for. */
export const NAME = "diskussion.example.org";
export const ORIGIN = `https://${NAME}`;
const MISSING = "Ob der Webserver davor tut, was docs/beispiele/nginx.conf verspricht, lässt sich nur mit nginx sehen. Richten Sie es ein (apt-get install nginx openssl) und prüfen Sie noch einmal.";
/** Debian puts it where only root looks. */
const environment = { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin` };

type Places = { folder: string; plain: number; safe: number; server: string };
type Question = { method?: string; headers?: Record<string, string>; body?: string };
/** What came back, how nginx came by it (`$upstream_cache_status`) and what the server said to that, if it was asked. */
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; cache: string | undefined; server: string | undefined };
export type Nginx = Awaited<ReturnType<typeof startNginx>>;

/** Debian's nginx with the documented example, in front of a server on this machine. */
export async function startNginx(server: string) {
  if (spawnSync("nginx", ["-v"], { env: environment }).status !== 0) throw new Error(MISSING);
  const folder = mkdtempSync(join(tmpdir(), "diskussion-nginx-"));
  const [plain, safe] = await Promise.all([findFreePort(), findFreePort()]);
  const certificate = makeCertificate(folder);
  writeFileSync(join(folder, "diskussion.conf"), toExampleHere({ folder, plain, safe, server }));
  writeFileSync(join(folder, "nginx.conf"), SURROUNDINGS);
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.on("data", (words) => (output += String(words)));
  const exited = new Promise((resolve) => child.once("exit", resolve));
  await waitUntil(() => output.includes("start worker process") || child.exitCode !== null);
  if (child.exitCode !== null) throw new Error(output);

  const ask = (path: string, { headers = {}, ...question }: Question = {}) =>
    receive(askSafely({ host: "127.0.0.1", port: safe, servername: NAME, ca: certificate, path, ...question, headers: { host: NAME, ...headers } }), question.body);
  const askUnsafely = (path: string) => receive(askPlainly({ host: "127.0.0.1", port: plain, path, headers: { host: NAME } }));

  async function stop() {
    child.kill("SIGTERM");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  }

  return { ask, askUnsafely, listKept: () => listKept(join(folder, "gemerkt")), output: () => output, stop };
}

/** What Debian's own nginx.conf has around an example in conf.d, with everything in one folder, and how an answer came about said beside it. */
const SURROUNDINGS = `
daemon off;
pid nginx.pid;
error_log stderr notice;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  gzip on;
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  add_header X-Seen-Cache $upstream_cache_status always;
  add_header X-Seen-Server $upstream_status always;
  include diskussion.conf;
}
`;

/** The example as it is documented, except for where things lie on this machine. */
function toExampleHere({ folder, plain, safe, server }: Places): string {
  const replaced = {
    "proxy_cache_path /var/lib/nginx/diskussion ": `proxy_cache_path ${join(folder, "gemerkt")} `,
    "listen 80;": `listen 127.0.0.1:${plain};`,
    "listen [::]:80;": "",
    "listen 443 ssl http2;": `listen 127.0.0.1:${safe} ssl http2;`,
    "listen [::]:443 ssl http2;": "",
    [`/etc/letsencrypt/live/${NAME}/fullchain.pem`]: join(folder, "certificate.pem"),
    [`/etc/letsencrypt/live/${NAME}/privkey.pem`]: join(folder, "key.pem"),
    "proxy_pass http://127.0.0.1:3000;": `proxy_pass ${server};`,
  };
  return Object.entries(replaced).reduce((example, [documented, here]) => {
    if (example.split(documented).length !== 2) throw new Error(`${EXAMPLE} should have “${documented}” once`);
    return example.replace(documented, here);
  }, readFileSync(EXAMPLE, "utf8"));
}

function makeCertificate(folder: string): string {
  const place = join(folder, "certificate.pem");
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2", "-subj", `/CN=${NAME}`, "-addext", `subjectAltName=DNS:${NAME}`, "-keyout", join(folder, "key.pem"), "-out", place], { stdio: "pipe" });
  return readFileSync(place, "utf8");
}

function receive(asked: ReturnType<typeof askSafely>, body = ""): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.once("error", reject).once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      response.once("error", reject).once("end", () => {
        const { "x-seen-cache": cache, "x-seen-server": server, ...headers } = response.headers;
        resolve({ status: response.statusCode ?? 0, headers, text, cache: cache?.toString(), server: server?.toString() });
      });
    });
    asked.end(body);
  });
}

/** Every kept answer as it lies on the disk, with its headers. */
function listKept(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
}
