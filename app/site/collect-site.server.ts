import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { barriers, pageVersions } from "#db/schema/site.ts";
import { moment, type Part } from "#app/text/collected.ts";
import { LEGAL_PAGES } from "./legal-pages.ts";

/** Barriers somebody reported under their address, and their work on those of others and on the legal pages. */
export function collectSite(db: Db, { id, email }: { id: string; email: string }): Part[] {
  const filed = db.select().from(barriers).where(eq(barriers.email, email)).orderBy(asc(barriers.filedAt)).all();
  const answered = db.select().from(barriers).where(eq(barriers.answeredById, id)).orderBy(asc(barriers.answeredAt)).all();
  const written = db.select().from(pageVersions).where(eq(pageVersions.writtenById, id)).orderBy(asc(pageVersions.writtenAt)).all();
  return [
    { title: "Barrieren, die Sie gemeldet haben", sources: ["barriers.email"], entries: filed.map(({ words, path, filedAt, answer, answeredAt }) => ({ Worte: words, Seite: path, Gemeldet: moment(filedAt), Antwort: answer, Beantwortet: moment(answeredAt) })) },
    { title: "Barrieren, die Sie beantwortet haben", sources: ["barriers.answered_by_id"], entries: answered.map(({ answeredAt }) => ({ Beantwortet: moment(answeredAt) })) },
    { title: "Rechtsseiten, die Sie geschrieben haben", sources: ["page_versions.written_by_id"], entries: written.map(({ page, n, writtenAt }) => ({ Seite: LEGAL_PAGES[page].title, Nummer: n, Geschrieben: moment(writtenAt) })) },
  ];
}
