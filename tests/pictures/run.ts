import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type House, openHouse } from "#tests/e2e/house.ts";
import { EVALUATING } from "./evaluating.ts";
import { MODERATING } from "./moderating.ts";
import { compareNames, listNamed, listPictures, PICTURES, TAKEN_BY_HAND } from "./named.ts";
import { PARTICIPATING } from "./participating.ts";
import { type Shot, toPicture } from "./shot.ts";

const HANDBOOKS: [title: string, shots: Shot[]][] = [
  ["Auswerten", EVALUATING],
  ["Moderieren", MODERATING],
  ["Mitmachen", PARTICIPATING],
];

const isCheck = process.argv.includes("--check");
const folder = isCheck ? mkdtempSync(join(tmpdir(), "diskussion-bilder-")) : PICTURES;
const troubles: string[] = [];
try {
  for (const [title, shots] of HANDBOOKS) await takeAll(title, shots);
  const taken = [...HANDBOOKS.flatMap(([, shots]) => shots.map(({ picture }) => picture)), ...TAKEN_BY_HAND];
  const named = listNamed().map(({ name }) => name);
  for (const name of compareNames(named, taken).missing) troubles.push(`${name}.png steht in einer Anleitung, aber kein Schritt nimmt es auf.`);
  const { missing, unused } = compareNames(named, listPictures());
  for (const name of missing) troubles.push(`${name}.png fehlt in ${PICTURES}.`);
  for (const name of unused) troubles.push(`${name}.png liegt in ${PICTURES}, aber keine Anleitung zeigt es.`);
} finally {
  if (isCheck) rmSync(folder, { recursive: true, force: true });
}
for (const trouble of troubles) console.error(trouble);
process.exitCode = troubles.length === 0 ? 0 : 1;

/** Each handbook begins with a demo of its own, so that none sees what another has done. */
async function takeAll(title: string, shots: Shot[]) {
  console.log(`${title} …`);
  const house = await openHouse({ with: "demo" });
  for (const shot of shots) await takeOne(house, shot);
  troubles.push(...house.problems);
  await house.close();
}

/** A step that no longer works is told with its picture; the next ones go on. */
async function takeOne(house: House, { picture, take }: Shot) {
  try {
    const png = await toPicture(await take(house));
    writeFileSync(join(folder, `${picture}.png`), png);
    console.log(`  ${picture}.png, ${Math.round(png.length / 1024)} KB`);
  } catch (error) {
    troubles.push(`${picture}.png: Der Schritt geht nicht mehr. ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
  }
}
