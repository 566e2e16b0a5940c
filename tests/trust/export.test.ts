import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeExport } from "#app/evaluation/export.server.ts";
import { FORMATS, type Format } from "#app/evaluation/format.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { openDatabase, type OpenDb } from "#db/open.ts";
import { givenHostile, toBytes } from "#tests/evaluation/scene.ts";
import { readCsv } from "#tests/text/read-csv.ts";
import { readDocx, all } from "#tests/text/read-docx.ts";
import { readXlsx, toParts } from "#tests/text/read-xlsx.ts";
import { tellFigure } from "./figure.ts";

const LEADS = ["", " ", "\u200b", "\ufeff", "\t", "\r", "\n", "\u00a0"];
/** What spreadsheets know to start programs, ask the network or calculate, each at least twenty signs long. */
const FORMULAS = (canary: string) => [
  "=cmd|'/c calc'!A1 und noch mehr", "=1+1 und noch etwas Text dazu", "+1+1 und noch etwas Text dazu", "-1+1 und noch etwas Text dazu", "@SUM(1;1) und noch etwas mehr", "＝1+1 und noch etwas Text dazu", "＋1+1 und noch etwas Text dazu", "－1+1 und noch etwas Text dazu",
  "＠SUM(1;1) und noch etwas mehr", `=HYPERLINK("${canary}/h";"hier klicken")`, `=WEBSERVICE("${canary}/w")`, `=IMPORTXML("${canary}/x";"//a")`, `=IMAGE("${canary}/i")`, `@WEBSERVICE("${canary}/a")`, `+WEBSERVICE("${canary}/p")`, `-HYPERLINK("${canary}/m")`,
  "=DDE(\"soffice\";\"x\";\"y\") und Text", "=MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''", "=rundll32|'URL.dll,OpenURL calc'!A", "=INDIRECT(\"A1\") und noch mehr Text", "=EXEC(\"calc\") und noch mehr Text", "=FILTERXML(WEBSERVICE(\"x\");\"y\")", "=CALL(\"a\";\"b\";\"c\") und Text", "=REGISTER(\"a\";\"b\") und Text", ";=1+1 und noch etwas Text dazu",
];
const CALCULATES = /^[\s\u200b\u00a0\ufeff]*[=+\-@＝＋－＠]/u;
/** LibreOffice with its spreadsheet. */
const OFFICE = existsSync("/usr/lib/libreoffice/program/libsclo.so") ? "/usr/bin/soffice" : undefined;

const folder = mkdtempSync(join(tmpdir(), "diskussion-auswertung-"));
const asked: string[] = [];
const canary = createServer((socket) => socket.once("data", (words) => asked.push(String(words).split("\r\n")[0]!)).on("error", () => {}));
let texts: string[];
let database: OpenDb;
const written = new Map<Format, Buffer>();

beforeAll(async () => {
  await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
  texts = LEADS.flatMap((lead) => FORMULAS(address).map((formula) => lead + formula));
  database = givenHostile(openDatabase(join(folder, "auswertung.sqlite")), texts);
  for (const format of FORMATS) written.set(format, toBytes(writeExport(database.db, { format, profile: "intern", selection: ALL, publicOrigin: "https://diskussion.example" })));
});
afterAll(() => {
  canary.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const stored = () => database.sqlite.prepare("select body from public_contributions order by number").pluck().all() as string[];

test("in CSV no field calculates, and every text is there", () => {
  const rows = readCsv(written.get("csv")!.toString().slice(1)).slice(1);
  for (const field of rows.flat()) expect(field).not.toMatch(CALCULATES);
  expect(rows.map((row) => row[9]!.replace(/^'/, ""))).toEqual(stored());
});

test("in XLSX every text is text, and no part holds a formula or leads outside", () => {
  const bytes = written.get("xlsx")!;
  const book = readXlsx(bytes);
  expect(Object.values(book.sheets).flat(2).filter((cell) => cell?.f !== undefined)).toEqual([]);
  for (const xml of Object.values(toParts(bytes))) expect(xml).not.toMatch(/<f[ >]|ddeLink|externalLink|oleLink/);
  expect(book.sheets["Beiträge"]!.slice(1).map((row) => row[9]?.v)).toEqual(stored().map((words) => words.replaceAll("\r\n", "\n")));
});

test("in DOCX the only fields are the table of contents and the numbers of pages", () => {
  const { parts, documents } = readDocx(written.get("docx")!);
  for (const xml of Object.values(parts)) expect(xml).not.toMatch(/INCLUDE|DDEAUTO|attachedTemplate|updateFields/);
  expect(new Set(all(documents["word/document.xml"]!, "w:instrText").map(({ textContent }) => textContent?.trim().split(" ")[0]))).toEqual(new Set(["TOC"]));
  const simple = Object.values(documents).flatMap((document) => all(document, "w:fldSimple").map((field) => field.getAttribute("w:instr")?.trim()));
  expect(new Set(simple)).toEqual(new Set(["PAGE", "NUMPAGES"]));
});

test("in JSON every text is as it was written", () => {
  const { beitraege } = JSON.parse(written.get("json")!.toString()) as { beitraege: { beitrag: string }[] };
  expect(beitraege.map(({ beitrag }) => beitrag)).toEqual(stored());
});

describe.runIf(OFFICE)("LibreOffice", () => {
  test.each(["xlsx", "csv"] as const)("opens the %s, shows the same texts and asks nobody", { timeout: 180_000 }, (format) => {
    writeFileSync(join(folder, `auswertung.${format}`), written.get(format)!);
    const read = format === "csv" ? ["--infilter=CSV:59,34,76,1"] : [];
    spawnSync(OFFICE!, [`-env:UserInstallation=file://${folder}/profil`, "--headless", ...read, "--convert-to", "xlsx", "--outdir", join(folder, format), join(folder, `auswertung.${format}`)], { stdio: "ignore", timeout: 170_000 });
    const { sheets } = readXlsx(readFileSync(join(folder, format, "auswertung.xlsx")));
    const cells = sheets["Beiträge"] ?? Object.values(sheets)[0]!;
    const plain = (words: unknown) => String(words).replace(/^'/, "").replaceAll(/[\s\u200b\ufeff]+/g, " ").trim();
    expect(Object.values(sheets).flat(2).filter((cell) => cell?.f !== undefined)).toEqual([]);
    expect(cells.slice(1).map((row) => plain(row[9]?.v))).toEqual(stored().map(plain));
    expect(asked).toEqual([]);
  });
});

test("how much that was", (context) => {
  expect(texts.length).toBeGreaterThanOrEqual(200);
  expect(asked).toEqual([]);
  tellFigure(context, `${texts.length} Formeltexte in allen Feldern × ${FORMATS.length} Formate: 0 Formeln, ${asked.length} Anfragen nach außen${OFFICE ? ", auch in LibreOffice" : ""}`);
});
