/**
 * What both set-up commands share: dependencies, the right Node, the build. Plain JavaScript for any Node from 18.18 on,
 * since it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const OLDEST_NODE = [22, 19];
const BUILD_SOURCES = ["app", "docs/teilnehmen.md", "docs/moderation.md", "docs/auswertung.md", "remix.config.js", "vite.config.ts", "package-lock.json"];

export function say(words) {
  console.log(words);
}

export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Installs exactly what the lock file says, unless that is what is there already. */
export function install() {
  const stamp = join(ROOT, "node_modules", ".eingerichtet");
  const wanted = fingerprint(["package-lock.json", "package.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Abhängigkeiten werden eingerichtet (npm ci, meist unter einer Minute) …");
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"], "Die Abhängigkeiten ließen sich nicht einrichten. Ist die npm-Registry erreichbar? Was npm dazu sagt, steht darüber.");
  writeFileSync(stamp, wanted);
}

/** The Node that everything else runs on: the installed one, or the machine's own if it is new enough. */
export function findNode() {
  const installed = join(ROOT, "node_modules", ".bin", "node");
  if (existsSync(installed)) return installed;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return process.execPath;
  return giveUp(`Nötig ist Node ${OLDEST_NODE.join(".")} oder neuer; hier läuft ${process.versions.node}. Installieren Sie eine neuere Fassung von nodejs.org.`);
}

/** Builds the application, unless the sources are those it was built from. */
export function build(node) {
  const stamp = join(ROOT, "build", ".gebaut");
  const wanted = fingerprint(BUILD_SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Die Anwendung wird gebaut …");
  run(node, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "error"], "Die Anwendung ließ sich nicht bauen. Die Meldung darüber nennt die Stelle.");
  mkdirSync(dirname(stamp), { recursive: true });
  rmSync(join(ROOT, "build", ".uebersetzt"), { recursive: true, force: true });
  writeFileSync(stamp, wanted);
}

/** What the tests run beside the application, each as Debian names it, and how it shows that it is there. */
const TOOLS = { strace: "-V", nginx: "-V", openssl: "version" };

/** Where they cannot be installed, the test that needs one says so. */
export function installTools() {
  const missing = Object.keys(TOOLS).filter((name) => spawnSync(name, [TOOLS[name]]).status !== 0);
  if (missing.length === 0 || !mayInstallPackages()) return;
  say(`Eingerichtet wird, was die Tests noch brauchen (apt-get install ${missing.join(" ")}) …`);
  installPackages(...missing);
}

export function mayInstallPackages() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Debian's packages, quietly; a service among them is not started. */
export function installPackages(...names) {
  const quiet = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", SYSTEMD_OFFLINE: "1" } };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], quiet);
}

export function run(command, args, sentence, environment = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...withNode(), ...environment } });
  if (done.status !== 0) giveUp(sentence);
}

/** Child processes find the installed Node first, as they do under `npm run`. */
export function withNode() {
  return { PATH: `${join(ROOT, "node_modules", ".bin")}:${process.env.PATH ?? ""}` };
}

function fingerprint(places) {
  const hash = createHash("sha256");
  for (const place of places.flatMap((name) => listFiles(join(ROOT, name)))) hash.update(place.slice(ROOT.length)).update(readFileSync(place));
  return hash.digest("hex");
}

function listFiles(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place).sort().flatMap((name) => listFiles(join(place, name)));
}
