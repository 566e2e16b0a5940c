import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { openDatabase, openSnapshot } from "#db/open.ts";
import { writeCsv } from "#app/evaluation/export-csv.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { EACH, type Furnished, furnish, furnishWriters, SECTION } from "./furnish.ts";
import { as, compare, CONNECTIONS, isShort, type Measured, median, ROUNDS, rows, SECONDS, timeOf, toGet, toPost } from "./compare.ts";
import { measureBrowser } from "./browser.ts";
import { measureFiles } from "./files.ts";
import { measureGrowth } from "./growth.ts";
import { askLighthouse } from "./lighthouse.ts";
import { fetchOnce, load } from "./load.ts";
import { measureModeration } from "./moderation.ts";
import { readCpu, readMemory, SERVER, type Server, start } from "./process.ts";
import { writeBare, writeRaw } from "./raw-writes.ts";
import { FRAME, POST, SIGNED_IN, toRemarks, toTable } from "./table.ts";

const USAGE = `npm run bench – misst in einem Lauf, im Wechsel, je Zeile neben dem, was die Maschine hergibt

npm run bench -- --kurz       eine kurze Runde, ohne die Ergebnisse zu schreiben
npm run bench -- moderation   nur der Platz der Moderation, ohne die Ergebnisse zu schreiben
npm run bench -- wachstum     nur dieselben Seiten mit zehnmal so vielen Beiträgen, ohne die Ergebnisse zu schreiben
npm run bench -- dateien      nur die Dateien der Auswertung, ohne die Ergebnisse zu schreiben
npm run bench -- browser      nur Telefon und Rechner in Chromium, ohne die Ergebnisse zu schreiben
npm run bench -- lighthouse   fragt Lighthouse aus der npm-Registry nach allen öffentlichen Seiten, ohne die Ergebnisse zu schreiben
Ergebnisse: tests/bench/results.md`;

const asked = ["moderation", "wachstum", "dateien", "browser", "lighthouse"].find((part) => process.argv.includes(part));
const isWhole = asked === undefined;
const isAskedFor = (part: string) => isWhole || part === asked;
const SIZES = [200, 2000];
/** More contributions than any machine takes in while this measures. */
const MOST_WRITES = 30_000;
const RESULTS = "tests/bench/results.md";
const FILES = "# Dateien der Auswertung\n\nJede in einem eigenen Prozess, Stück für Stück wie an der Tür; „andere warten“ ist die Verzögerung der Ereignisschleife dabei (perf_hooks, Auflösung 1 ms, die sie enthält).";
const BROWSER = "# Im Browser\n\nTelefon: 360 × 780 Punkte, 150 ms Umlauf, 1,6 Mbit/s herunter und 0,75 hinauf, CPU viermal langsamer; Rechner: 1440 × 900, ungebremst. Jeder Aufruf in einem Browser, der nichts kennt; INP ist die langsamste von mehreren Eingaben.";

if (process.argv.includes("--help")) {
  console.log(USAGE);
  process.exit(0);
}

const sections: string[] = [];
const folder = mkdtempSync(join(tmpdir(), "diskussion-bench-"));
try {
  for (const size of isWhole ? SIZES : []) await measureReading(size);
  if (isWhole) await measureWriting();
  if (isAskedFor("wachstum")) await measureBigHouse();
  if (isAskedFor("moderation")) await measureModeration(folder);
  if (isAskedFor("dateien")) sections.push(FILES, await measureFiles(folder));
  if (isAskedFor("browser")) sections.push(BROWSER, await measureBrowser(folder));
  if (asked === "lighthouse") sections.push(await askLighthouse(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const results = [...(rows.length > 0 ? [toTable(rows)] : []), ...(isWhole ? [toRemarks(rows)] : []), ...sections].join("\n\n");
console.log(`\n${results}`);
if (isWhole && !isShort) writeFileSync(RESULTS, `${toHeading()}\n\n${results}\n`);

async function measureReading(size: number) {
  const furnished = await furnish(join(folder, `${size}.sqlite`), size);
  const ours = await start(SERVER, { DATABASE_PATH: furnished.path });
  await measureSignedOut(ours, size);
  const signedIn = toGet(ours.port, `/papier/${SECTION}`, { Cookie: furnished.cookie });
  const remix = await start(["tests/bench/plain-remix-server.ts"], { DATABASE_PATH: furnished.path });
  await compare(`Abschnitt, ${size} Beiträge, ${SIGNED_IN}`, [as("Remix allein", remix, toGet(remix.port, "/seite", { Cookie: furnished.cookie })), as("wir", ours, signedIn)]);
  if (size === SIZES[0]) await compare(FRAME, [as("wir", ours, toGet(ours.port, "/abmelden", { Cookie: furnished.cookie }))]);
  await remix.stop();
  await compare(`Offene Beiträge der Moderation (60 warten), ${size} veröffentlicht`, [as("wir", ours, toGet(ours.port, "/moderation", { Cookie: furnished.staffCookie }))]);
  await measureAfterChange(furnished, ours, size);
  await measureExport(ours, furnished, size);
  await ours.stop();
  await measureStart(furnished, size);
}

/** The page that everybody shares, beside the same bytes from a bare server. */
async function measureSignedOut(server: Server, size: number) {
  const page = `/papier/${SECTION}`;
  const { head } = await fetchOnce(server.port, toGet(server.port, page));
  const known = /etag: (\S+)/i.exec(head)?.[1] ?? "";
  for (const [words, expects, headers] of [["identity", 200, { "Accept-Encoding": "identity" }], ["br", 200, { "Accept-Encoding": "br" }], ["304", 304, { "If-None-Match": known }]] as const) {
    const get = toGet(server.port, page, headers);
    const { head: sameHead, body } = await fetchOnce(server.port, get);
    const [headFile, bodyFile] = [join(folder, `${size}.${words}.json`), join(folder, `${size}.${words}`)];
    writeFileSync(headFile, JSON.stringify({ status: expects, headers: toHeaders(sameHead) }));
    writeFileSync(bodyFile, body);
    const bare = await start(["tests/bench/bare-server.ts", headFile, ...(body.length > 0 ? [bodyFile] : [])]);
    await compare(`Abschnitt, ${size} Beiträge, abgemeldet, ${words}, ${toKilobytes(body.length)}`, [as("node:http", bare, get, expects), as("wir", server, get, expects)]);
    await bare.stop();
  }
}

async function measureBigHouse() {
  const { path, contributions } = await measureGrowth(folder);
  const server = await start(SERVER, { DATABASE_PATH: path });
  await measureSignedOut(server, contributions);
  await measureAfterChange({ path }, server, contributions);
  await server.stop();
  await measureStart({ path }, contributions);
}

/** The page that everybody shares is drawn anew for whoever comes first. */
async function measureAfterChange({ path }: Pick<Furnished, "path">, server: Server, size: number) {
  const get = toGet(server.port, `/papier/${SECTION}`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const database = openDatabase(path);
    database.sqlite.exec("update content_state set version = version + 1");
    database.close();
    const began = performance.now();
    await fetchOnce(server.port, get);
    times.push(performance.now() - began);
  }
  rows.push({ what: `Erste Seite nach einer Änderung, ${size} Beiträge, abgemeldet`, who: "wir", p50: median(times) });
}

/** The export over the wire beside the same lines written by the same function without a server. */
async function measureExport(ours: Server, { path, staffCookie }: Furnished, size: number) {
  const snapshot = openSnapshot(path);
  const [alone, overTheWire]: [number[], number[]] = [[], []];
  const get = toGet(ours.port, "/auswertung/export.csv?profil=oeffentlich", { Cookie: staffCookie });
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(timeOf(() => [...writeCsv(snapshot.db, { profile: "oeffentlich", selection: ALL, publicOrigin: "http://localhost" })]));
    const began = performance.now();
    await fetchOnce(ours.port, get);
    overTheWire.push(performance.now() - began);
  }
  snapshot.close();
  rows.push({ what: `Export CSV, ${size} Beiträge`, who: "ohne Server", p50: median(alone) }, { what: "", who: "wir", p50: median(overTheWire), memory: readMemory(ours.pid), ratio: median(alone) / median(overTheWire) });
}

async function measureStart({ path }: Pick<Furnished, "path">, size: number) {
  const times: Record<"node:http" | "wir", number[]> = { "node:http": [], wir: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, args, page] of [["node:http", ["tests/bench/bare-server.ts"], "/"], ["wir", SERVER, `/papier/${SECTION}`]] as const) {
      const began = performance.now();
      const server = await start([...args], { DATABASE_PATH: path });
      await fetchOnce(server.port, toGet(server.port, page));
      times[name].push(performance.now() - began);
      await server.stop();
    }
  }
  const [bare, ours] = [median(times["node:http"]), median(times.wir)];
  rows.push({ what: `Start bis zur ersten Seite, ${size} Beiträge`, who: "node:http", p50: bare }, { what: "", who: "wir", p50: ours, ratio: bare / ours });
}

/** A contribution as a form, to the redirect; beside its statements without a server, and beside the disk. */
async function measureWriting() {
  const furnished = await furnish(join(folder, "writing.sqlite"), SIZES[0]!);
  const { path, author, passageId } = furnished;
  const writers = await furnishWriters(path, MOST_WRITES / EACH);
  let sent = 0;
  const measured: Record<"fdatasync" | "better-sqlite3" | "wir", Pick<Measured, "perSecond" | "p50" | "p99">[]> = { fdatasync: [], "better-sqlite3": [], wir: [] };
  let [cpu, memory] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    measured.fdatasync.push(writeBare(join(folder, "bare"), SECONDS));
    measured["better-sqlite3"].push(writeRaw(path, { authorId: author.id, passageId, seconds: SECONDS }));
    const server = await start(SERVER, { DATABASE_PATH: path });
    const toRequest = (nth: number) => toPost(`/papier/${SECTION}`, server.port, { cookie: writers[Math.floor(sent++ / EACH) % writers.length]!, fields: { passage: passageId, kind: "addition", body: `Beitrag ${round}-${nth}, geschrieben zum Messen und lang genug für die Grenze.` } });
    await load({ port: server.port, connections: CONNECTIONS, seconds: 0.5, toRequest: (nth) => toRequest(nth + 1_000_000), expects: 303 });
    const before = readCpu(server.pid);
    const done = await load({ port: server.port, connections: CONNECTIONS, seconds: SECONDS, toRequest, expects: 303 });
    measured.wir.push(done);
    cpu = (readCpu(server.pid) - before) / done.answers;
    memory = readMemory(server.pid);
    await server.stop();
  }
  const toRow = (who: keyof typeof measured) => ({ who, perSecond: median(measured[who].map((one) => one.perSecond)), p50: median(measured[who].map((one) => one.p50)), p99: median(measured[who].map((one) => one.p99)) });
  const [disk, raw, ours] = [toRow("fdatasync"), toRow("better-sqlite3"), toRow("wir")];
  rows.push({ what: POST, ...disk }, { what: "", ...raw }, { what: "", ...ours, cpu, memory, ratio: ours.perSecond / raw.perSecond, ratioOfFirst: ours.perSecond / disk.perSecond });
}

/** All but what node:http sets itself. */
function toHeaders(head: string): Record<string, string> {
  const lines = head.split("\r\n").slice(1).map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)] as const);
  return Object.fromEntries(lines.filter(([name]) => !/^(date|connection|keep-alive)$/i.test(name)));
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function toHeading(): string {
  const { model } = cpus()[0] ?? { model: "unbekannt" };
  return `# Messung vom ${new Date().toISOString().slice(0, 10)}

${cpus().length} Kerne (${model}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}. ${ROUNDS} Runden im Wechsel, Mediane, ${CONNECTIONS} Verbindungen, Last und Server auf derselben Maschine.
Verhältnis: Anfragen je Sekunde gegen die erste Zeile der Gruppe (bei Start und Export: Zeit); beim Einreichen gegen better-sqlite3, in Klammern gegen fdatasync; bei 10.000 wartenden gegen die kurze Liste, in Klammern gegen node:http; beim Wachstum die größere gegen die kleinere Zahl.`;
}
