import { and, desc, eq, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { pageVersions } from "#db/schema/site.ts";
import type { PageKey } from "#db/schema/sets.ts";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { renderPage } from "#app/text/render-page.server.ts";
import { HOUSE_HISTORY, toMoment } from "./house-history.ts";
import { HOUSE_TEXTS, listMissingClauses } from "./house-texts.server.ts";

/** A wording in force. `isHouse`: nobody of the administration has written one yet. */
export type Wording = { number: number; body: string; html: string; since: number; isHouse: boolean };

export type PageToSave = { admin: Admin; page: PageKey; body: string; changes: string; seen: number; now: number };
export type PageSaved = { ok: true; number: number } | { ok: false; problem: "changed" | "same" | "too-deep" } | { ok: false; problem: "missing-clauses"; missing: string[] };

/**
 * Stores a wording that holds from now on. With the first one, the text of the house that stood until then is kept as the
 * wording before it. Refused if somebody has saved since the writer opened the page.
 */
export function saveVersion(db: Db, { admin, page, body, changes, seen, now }: PageToSave): PageSaved {
  const rendered = renderPage(body);
  if (!rendered.ok) return rendered;
  const missing = page === "netiquette" ? listMissingClauses(rendered.anchors) : [];
  if (missing.length > 0) return { ok: false, problem: "missing-clauses", missing };
  return transact(db, (tx): PageSaved => {
    const newest = findWording(tx, page);
    if (newest.number !== seen) return { ok: false, problem: "changed" };
    if (newest.body === body) return { ok: false, problem: "same" };
    if (newest.isHouse) insertVersion(tx, { page, number: newest.number, body: newest.body, html: newest.html, changes: HOUSE_HISTORY[page][0].changes.join("\n"), writtenById: null, writtenAt: newest.since });
    const number = newest.number + 1;
    insertVersion(tx, { page, number, body, html: rendered.html, changes, writtenById: admin.id, writtenAt: now });
    return { ok: true, number };
  });
}

/** The wording in force. */
export function findWording(db: Db, page: PageKey): Wording {
  const stored = db.select().from(pageVersions).where(eq(pageVersions.page, page)).orderBy(desc(pageVersions.n)).limit(1).get();
  return stored ? { number: stored.n, body: stored.body, html: stored.html, since: stored.writtenAt, isHouse: false } : toHouseWording(page);
}

/** A wording that was once in force, by its number. */
export function findFormer(db: Db, page: PageKey, number: number): Wording | undefined {
  const row = db.select().from(pageVersions).where(and(eq(pageVersions.page, page), eq(pageVersions.n, number))).get();
  return row && { number: row.n, body: row.body, html: row.html, since: row.writtenAt, isHouse: row.writtenById === null };
}

/** What is stored of a page, the newest first, without the words. */
export function listStored(db: Db, page: PageKey) {
  return db.select({ number: pageVersions.n, since: pageVersions.writtenAt, changes: pageVersions.changes }).from(pageVersions).where(eq(pageVersions.page, page)).orderBy(desc(pageVersions.n)).all();
}

/** The words in force of each page that has been written. */
export function listNewestBodies(db: Db) {
  const newest = sql`${pageVersions.n} = (select max(v.n) from page_versions v where v.page = ${pageVersions.page})`;
  return db.select({ page: pageVersions.page, body: pageVersions.body, number: pageVersions.n, since: pageVersions.writtenAt }).from(pageVersions).where(newest).all();
}

export function toHouseWording(page: PageKey): Wording {
  const [{ number, since }] = HOUSE_HISTORY[page];
  const body = HOUSE_TEXTS[page];
  const rendered = renderPage(body);
  if (!rendered.ok) throw new Error(`the text of the house is ${rendered.problem}: ${page}`);
  return { number, body, html: rendered.html, since: toMoment(since), isHouse: true };
}

type NewVersion = { page: PageKey; number: number; body: string; html: string; changes: string; writtenById: string | null; writtenAt: number };

function insertVersion(tx: Db, { number, ...version }: NewVersion) {
  tx.insert(pageVersions).values({ id: newId(), n: number, ...version }).run();
}
