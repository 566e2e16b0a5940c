import { describe, expect, test } from "vitest";
import { checkClock, checkDatabase, checkSoftware } from "#bin/doctor/check-database.ts";
import { checkAside, checkBackup, checkDisk, checkJournal, checkRights, checkSpace } from "#bin/doctor/check-files.ts";
import { checkBuild, checkContact, checkNode, checkOrigin, checkSecret, checkSender, checkSurroundings } from "#bin/doctor/check-installation.ts";
import { checkPages, checkPasskeys, checkStaff } from "#bin/doctor/check-people.ts";
import { checkMailServer, checkOutbox, checkOutside, checkServer } from "#bin/doctor/check-running.ts";
import { fault, type Finding, notice, ok, toReport } from "#bin/doctor/finding.ts";
import { toLocalAddress } from "#bin/doctor/knock.ts";
import type { Permission } from "#db/schema/sets.ts";

const NOW = Date.UTC(2018, 9, 4, 12);
const HOUR = 3_600_000;
const MB = 1024 * 1024;

type Row = [what: string, findings: Finding | Finding[], expected: string[]];

/** Level and the words a reader would look for, of each finding. */
function expectFindings(findings: Finding | Finding[], expected: string[]) {
  const said = [findings].flat().map(({ level, words }) => `${level}: ${words}`);
  expect(said).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(said[index]).toMatch(new RegExp(`^${words}`));
}

describe("what is installed", () => {
  const source = { path: "app/root.tsx", at: NOW };
  test.each<Row>([
    ["a Node as old as may be", checkNode({ version: "22.19.0", least: "22.19" }), ["ok: 22.19.0"]],
    ["a newer one", checkNode({ version: "24.1.0", least: "22.19" }), ["ok"]],
    ["one too old, though it looks larger", checkNode({ version: "22.9.0", least: "22.19" }), ["fault: 22.9.0 ist zu alt, nötig ist 22.19"]],
    ["nothing built", checkBuild({ builtAt: null, newestSource: source }), ["fault: .*npm run build"]],
    ["built before the last change", checkBuild({ builtAt: NOW - 1, newestSource: source }), ["notice: app/root.tsx ist neuer"]],
    ["built after it", checkBuild({ builtAt: NOW + 1, newestSource: source }), ["ok: 4.\u00a0Oktober 2018"]],
    ["a good SQLite", checkSoftware({ version: "3.53.2", problem: null }), ["ok: 3.53.2"]],
    ["one that does not do as it is told", checkSoftware({ version: "", problem: "Datenbank: SQLite 3.49.2 ist zu alt, nötig ist 3.51.3." }), ["fault: .*3.49.2 .*npm ci"]],
  ])("%s", (_, findings, expected) => expectFindings(findings, expected));
});

describe("surroundings", () => {
  test.each<Row>([
    ["complete", checkSurroundings([]), ["ok"]],
    ["two things missing", checkSurroundings(["SMTP_URL fehlt", "PUBLIC_ORIGIN fehlt"]), ["fault: SMTP_URL", "fault: PUBLIC_ORIGIN"]],
    ["an address for everybody", checkOrigin({ mode: "production", publicOrigin: "https://diskussion.example" }), ["ok"]],
    ["one for this machine in production", checkOrigin({ mode: "production", publicOrigin: "http://localhost:3000" }), ["notice"]],
    ["one for this machine elsewhere", checkOrigin({ mode: "demo", publicOrigin: "http://localhost:3000" }), ["ok"]],
    ["a drawn secret", checkSecret({ sessionSecret: "0f1e2d3c4b5a69788796a5b4c3d2e1f0" }), ["ok: 32 Zeichen"]],
    ["a typed one", checkSecret({ sessionSecret: "geheimgeheimgeheimgeheimgeheimgeheim" }), ["fault: .*openssl"]],
    ["no sender in production", checkSender({ mode: "production", mailFrom: "Diskussion <diskussion@localhost>" }), ["notice: MAIL_FROM"]],
    ["a sender whose name only begins so", checkSender({ mode: "production", mailFrom: "Diskussion <diskussion@localhost.example>" }), ["ok"]],
    ["a sender of one's own", checkSender({ mode: "production", mailFrom: "Diskussion <diskussion@stadt.example>" }), ["ok"]],
    ["nobody to tell of a hole", checkContact({ securityContact: undefined }), ["notice: .*SECURITY_CONTACT"]],
    ["somebody", checkContact({ securityContact: "mailto:sicherheit@stadt.example" }), ["ok"]],
  ])("%s", (_, findings, expected) => expectFindings(findings, expected));
});

describe("files", () => {
  const file = (mode: number, isFolder = false) => ({ path: "data/x", mode, isFolder });
  test.each<Row>([
    ["for oneself", checkRights([file(0o100600), file(0o040700, true)]), ["ok"]],
    ["a file the group may read", checkRights([file(0o100640)]), ["fault: .*chmod 600 data/x$"]],
    ["a folder all may enter", checkRights([file(0o100600), file(0o040711, true)]), ["fault: .*: chmod 700 data/x$"]],
    ["enough space", checkSpace({ free: 2048 * MB, databaseSize: 5 * MB }), ["ok: 2.048 MB frei, die Datenbank hat 5 MB"]],
    ["little", checkSpace({ free: 1023 * MB, databaseSize: 5 * MB }), ["notice"]],
    ["not enough to write the file anew", checkSpace({ free: 2048 * MB, databaseSize: 1500 * MB }), ["notice"]],
    ["as good as none", checkSpace({ free: 99 * MB, databaseSize: 5 * MB }), ["fault"]],
    ["ext4", checkDisk(0xef53), ["ok: lokal"]],
    ["NFS", checkDisk(0x6969), ["fault: .*NFS"]],
    ["CIFS as a negative number", checkDisk(0xff534d42 - 2 ** 32), ["fault: .*CIFS"]],
    ["a container's own layer", checkDisk(0x794c7630), ["notice: .*overlay"]],
    ["no backup", checkBackup({ newest: null, now: NOW, folder: "data/sicherungen" }), ["notice: In data/sicherungen liegt keine"]],
    ["last night's", checkBackup({ newest: NOW - 26 * HOUR, now: NOW, folder: "x" }), ["ok"]],
    ["one night missed", checkBackup({ newest: NOW - 26 * HOUR - 1, now: NOW, folder: "x" }), ["notice: .*26 Stunden"]],
    ["nothing put aside", checkAside([]), ["ok: nichts"]],
    ["put aside by a restore", checkAside(["d.sqlite.vor-rueckspielung-2018-10-01"]), ["notice: d.sqlite.vor-rueckspielung-2018-10-01: .*30 Tage"]],
    ["nobody deleted yet", checkJournal({ isThere: false, unwritten: 0, undone: 0 }), ["ok: noch nichts"]],
    ["a journal in agreement", checkJournal({ isThere: true, unwritten: 0, undone: 0 }), ["ok: stimmt"]],
    ["a journal lost", checkJournal({ isThere: false, unwritten: 2, undone: 0 }), ["notice: Es fehlt, und mit ihm 2 Löschungen"]],
    ["a journal behind", checkJournal({ isThere: true, unwritten: 1, undone: 0 }), ["notice: 1 Löschung .* steht noch nicht"]],
    ["a database from a backup", checkJournal({ isThere: true, unwritten: 1, undone: 1 }), ["fault: 1 Löschung kennt die Datenbank nicht"]],
  ])("%s", (_, findings, expected) => expectFindings(findings, expected));
});

describe("the database", () => {
  const GOOD = { damage: [], orphans: 0, journalMode: "wal", schema: "current" as const, latest: null };
  const found = (parts: object) => checkDatabase("data/x", { kind: "read", examined: { ...GOOD, ...parts } });
  test.each<Row>([
    ["not there", checkDatabase("data/x", { kind: "missing" }), ["notice: data/x gibt es noch nicht"]],
    ["not to be opened", checkDatabase("data/x", { kind: "unreadable", words: "file is not a database" }), ["fault: .*file is not a database"]],
    ["whole", found({}), ["ok: data/x", "ok", "ok", "ok", "ok"]],
    ["broken", found({ damage: ["row 1 missing\nfrom index", "b"] }), ["ok", "fault: .*row 1 missing from index", "ok", "ok", "ok"]],
    ["with loose ends", found({ orphans: 3 }), ["ok", "ok", "fault: 3 Verweise", "ok", "ok"]],
    ["without WAL", found({ journalMode: "delete" }), ["ok", "ok", "ok", "notice: .*delete", "ok"]],
    ["older than the software", found({ schema: "older" }), ["ok", "ok", "ok", "ok", "notice"]],
    ["newer than it", found({ schema: "newer" }), ["ok", "ok", "ok", "ok", "fault: .*neueren Fassung"]],
    ["a clock that goes right", checkClock({ now: NOW, latest: NOW + 60_000, builtAt: NOW - 1 }), ["ok: 4.\u00a0Oktober 2018, 14:00\u00a0Uhr"]],
    ["a clock behind what is written", checkClock({ now: NOW, latest: NOW + 60_001, builtAt: null }), ["fault: .*timedatectl"]],
    ["a clock behind the build", checkClock({ now: NOW, latest: null, builtAt: NOW + HOUR }), ["fault"]],
  ])("%s", (_, findings, expected) => expectFindings(findings, expected));
});

describe("what runs", () => {
  const address = "http://127.0.0.1:3000";
  test.each<Row>([
    ["no server", checkServer({ isClaimed: false, status: null, address }), ["notice: .*systemctl start"]],
    ["another server", checkServer({ isClaimed: false, status: 200, address }), ["fault: .*nicht auf dieser Datenbank"]],
    ["a server somewhere else", checkServer({ isClaimed: true, status: null, address }), ["fault: .*Stimmt PORT"]],
    ["a server in trouble", checkServer({ isClaimed: true, status: 503, address }), ["fault: /readyz antwortet 503"]],
    ["a server", checkServer({ isClaimed: true, status: 200, address }), ["ok"]],
    ["the way of the readers", checkOutside({ answer: 200, publicOrigin: "https://diskussion.example" }), ["ok"]],
    ["no such name", checkOutside({ answer: "ENOTFOUND", publicOrigin: "https://diskussion.example" }), ["notice: .*ENOTFOUND"]],
    ["no mail server, no need for one", checkMailServer(undefined), ["ok: keiner"]],
    ["a mail server", checkMailServer(null), ["ok"]],
    ["one that knows another password", checkMailServer("EAUTH"), ["fault: .*Kennwort"]],
    ["one that is silent", checkMailServer("ETIMEDOUT"), ["fault: .*Firewall.*ETIMEDOUT"]],
    ["nothing to send", checkOutbox({ waiting: 0, oldest: null, failing: 0 }, NOW), ["ok: leer"]],
    ["a mail just written", checkOutbox({ waiting: 1, oldest: NOW - 5000, failing: 0 }, NOW), ["ok: 1 "]],
    ["one that failed just now", checkOutbox({ waiting: 1, oldest: NOW - 5000, failing: 1 }, NOW), ["notice: 1 Mail wartet"]],
    ["some for long", checkOutbox({ waiting: 3, oldest: NOW - HOUR, failing: 2 }, NOW), ["fault: 3 Mails warten seit 1 Stunde, 2 davon"]],
  ])("%s", (_, findings, expected) => expectFindings(findings, expected));

  test.each([["127.0.0.1", "http://127.0.0.1:3000"], ["0.0.0.0", "http://127.0.0.1:3000"], ["::", "http://[::1]:3000"], ["localhost", "http://localhost:3000"]])("a server on %s is asked at %s", (host, asked) => {
    expect(toLocalAddress({ host, port: 3000 })).toBe(asked);
  });
});

describe("people and pages", () => {
  const who = (...permissions: Permission[]) => ({ permissions, isOverdue: false });
  test.each<Row>([
    ["nobody", checkStaff([]), ["fault: .*--role admin", "fault: .*--role moderator"]],
    ["one for all", checkStaff([who("admin", "moderator", "team")]), ["ok: 1", "notice: Nur eine Person"]],
    ["enough", checkStaff([who("admin"), who("moderator"), who("moderator")]), ["ok: 1", "ok: 2"]],
    ["all with a passkey or in time", checkPasskeys([who("admin")]), ["ok"]],
    ["one too late", checkPasskeys([who("admin"), { ...who("team"), isOverdue: true }]), ["notice: 1 Person hat"]],
    ["pages complete", checkPages([]), ["ok"]],
    ["pages with gaps", checkPages([{ page: "imprint", entries: ["Name", "Anschrift"] }]), [String.raw`notice: .*/impressum \(2\)`]],
  ])("%s", (_, findings, expected) => expectFindings(findings, expected));
});

test("the report has a line for each finding and says how many want something done", () => {
  expect(toReport([ok("Node", "24"), notice("Sicherung", "keine"), fault("Uhr", "geht nach")])).toBe("in Ordnung  Node       24\nAchtung     Sicherung  keine\nFehler      Uhr        geht nach\n\n1 Fehler, 1 Hinweis.");
  expect(toReport([ok("Node", "24")])).toMatch(/\n\nAlles in Ordnung\.$/);
});
