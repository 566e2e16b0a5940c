import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { toGermanNumber } from "#app/text/words.ts";
import { as, compare, median, rows, toGet } from "./compare.ts";
import { furnish, SECTION } from "./furnish.ts";
import { fetchOnce } from "./load.ts";
import { multiply } from "./multiply.ts";
import { SERVER, type Server, start } from "./process.ts";

const FEW = 2000;
const TIMES = 10;
const WORDS = ["rathaus", "auftrag", "kreis", "stadt", "abteilung", "zust%C3%A4ndig", "stelle", "jahren", "beschluss", "rates", "menschen", "protokoll", "%C3%B6ffentlich", "begonnen", "arbeit"];
/** Signed in, so that nothing comes from the memory of finished pages. */
const PAGES: [what: string, path: string, who: "cookie" | "staffCookie"][] = [
  ["Abschnitt", `/papier/${SECTION}`, "cookie"],
  ["Alle Beiträge", "/beitraege", "cookie"],
  ["Alle Beiträge, drei Filter", "/beitraege?art=example&groesse=small&land=hessen", "cookie"],
  ["Alle Beiträge, Seite 20, meistgeteilt", "/beitraege?sortierung=geteilt&seite=20", "cookie"],
  ["Ein Beitrag", "/beitraege/B-100", "cookie"],
  ["Eigene Beiträge", "/konto/beitraege", "cookie"],
  ["Offene Beiträge der Moderation", "/moderation", "staffCookie"],
  ["Ein Beitrag zum Prüfen", "/moderation/B-2001", "staffCookie"],
  ["Auswertung", "/auswertung", "staffCookie"],
  ["Arbeitsplatz eines Abschnitts", `/auswertung/abschnitte/${SECTION}`, "staffCookie"],
];

/** The same pages on the same house with ten times as many published contributions by ten times as many people; the ratio says what is left of the speed. Returns the larger one. */
export async function measureGrowth(folder: string): Promise<{ path: string; contributions: number }> {
  const { path, ...cookies } = await furnish(join(folder, "wenige.sqlite"), FEW);
  const manyPath = join(folder, "viele.sqlite");
  copyFileSync(path, manyPath);
  multiply(manyPath, TIMES);
  const [few, many] = [await start(SERVER, { DATABASE_PATH: path }), await start(SERVER, { DATABASE_PATH: manyPath })];
  for (const [what, page, who] of PAGES) {
    await compare(`${what}, angemeldet`, [as(toGermanNumber(FEW), few, toGet(few.port, page, { Cookie: cookies[who] })), as(toGermanNumber(FEW * TIMES), many, toGet(many.port, page, { Cookie: cookies[who] }))]);
  }
  await measureSearch([few, cookies.cookie], [many, cookies.cookie]);
  await Promise.all([few.stop(), many.stop()]);
  return { path: manyPath, contributions: FEW * TIMES };
}

/** One may search sixty times a minute, so it is asked one at a time, each time for another word that stands in many. */
async function measureSearch(...asked: [server: Server, cookie: string][]) {
  const medians: number[] = [];
  for (const [server, cookie] of asked) {
    const times: number[] = [];
    for (const word of WORDS) {
      const began = performance.now();
      const { status } = await fetchOnce(server.port, toGet(server.port, `/suche?q=${word}`, { Cookie: cookie }));
      if (status !== 200) throw new Error(`expected 200, got ${status}`);
      times.push(performance.now() - began);
    }
    medians.push(median(times));
  }
  const [few = 0, many = 0] = medians;
  rows.push({ what: "Suche nach einem Wort, das in vielen steht, eine nach der anderen, angemeldet", who: toGermanNumber(FEW), p50: few }, { what: "", who: toGermanNumber(FEW * TIMES), p50: many, ratio: few / many });
}
