import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, type OpenDb } from "#db/open.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { furnishFile, givenStaffToday } from "./race.ts";

export type Who = "author" | "moderator" | "team";
/** A form somebody sends, and the words in it that must never be lost. */
export type Writing = { who: Who | undefined; path: string; fields: Record<string, string>; words: string };
export type Writers = Awaited<ReturnType<typeof furnishWriters>>;

/** What each of them reads; the desk notes beside it who is looking, and every visit when somebody was last seen. */
export const READINGS: { who: Who | undefined; path: string }[] = [
  { who: undefined, path: "/papier/stellen" },
  { who: undefined, path: "/beitraege" },
  { who: "author", path: "/konto/beitraege" },
  { who: "moderator", path: "/moderation" },
  { who: "moderator", path: "/moderation/B-001" },
  { who: "team", path: "/auswertung" },
];

/** A file with an author, a moderator, a team member and this many contributions for each of the two to deal with. Nobody was seen for a while. */
export async function furnishWriters({ folder = mkdtempSync(join(tmpdir(), "diskussion-schreiben-")), each }: { folder?: string; each: number }) {
  const path = join(folder, "schreiben.sqlite");
  const { given, cookies } = await furnishFile(path, (database) => givenWriters(database, each));
  const { sqlite, close } = openDatabase(path);
  sqlite.exec("update sessions set last_seen_at = last_seen_at - 600000");
  close();
  return { ...given, folder, path, cookies, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function givenWriters({ db }: OpenDb, each: number) {
  const waiting = Array.from({ length: each }, (_, nth) => givenPending(db, { body: `Das wartet als Nummer ${nth} auf eine Entscheidung.`, now: NOW + nth }));
  const published = Array.from({ length: each }, (_, nth) => givenPublished(db, { body: `Das steht als Nummer ${nth} schon lange da.` }));
  const passage = somewhere(db).passage!.id;
  return { waiting, published, passage, people: { author: givenPractitioner(db), moderator: givenStaffToday(db, "moderator"), team: givenStaffToday(db, "team") } };
}

/** The nth thing everybody writes: a contribution, a decision with its reason, an answer, and a barrier somebody signed out tells of. */
export function listWritings({ waiting, published, passage }: Pick<Writers, "waiting" | "published" | "passage">, nth: number): Writing[] {
  const words = (what: string) => `${what} ${nth}: Bei uns fehlt dafür seit Jahren der Auftrag.`;
  const [pending, there] = [waiting[nth]!, published[nth]!];
  return [
    { who: "author", path: "/papier/stellen", fields: { passage, kind: "objection", body: words("Beitrag") }, words: words("Beitrag") },
    { who: "moderator", path: `/moderation/${toContributionNumber(pending.number)}`, fields: { revision: pending.revisionId, outcome: "reject", reason: "off-topic", explanation: words("Grund") }, words: words("Grund") },
    { who: "team", path: "/auswertung/abschnitte/stellen/erwiderung", fields: { version: "", disposition: "noted", body: words("Erwiderung"), [toContributionNumber(there.number)]: there.revisionId }, words: words("Erwiderung") },
    { who: undefined, path: "/barriere-melden", fields: { words: words("Barriere"), seite: "/papier", email: "" }, words: words("Barriere") },
  ];
}

const STORED = "select body from revisions union all select explanation from decision_details union all select body from answer_versions union all select words from barriers";

/** How often these words are stored. */
export function countStored({ sqlite }: OpenDb, words: string): number {
  return sqlite.prepare(`select count(*) from (${STORED}) where body = ?`).pluck().get(words) as number;
}
