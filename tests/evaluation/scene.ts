import { givenDiscussion, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { HOSTILE } from "#tests/text/hostile.ts";
import { toParts } from "#tests/text/read-xlsx.ts";
import { drawDetails, type ExampleDetails } from "#app/discussion/example-details.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import type { Kind } from "#db/schema/sets.ts";
import type { OpenDb } from "#db/open.ts";

type Put = { number: number; body: string; authorId: string; kind?: Kind; passageId?: string | null; sectionId?: string | null; at: number; sizeClass?: string | null; land?: string | null; occupation?: string | null; details?: ExampleDetails };

/** A published contribution past all forms, for what they would clean or do not offer. */
export function putPublished({ sqlite }: OpenDb, { number, body, authorId, kind = "question", passageId = null, sectionId = null, at, sizeClass = null, land = null, occupation = null, details }: Put) {
  const { id: versionId } = sqlite.prepare("select id from paper_versions").get() as { id: string };
  const rendered = renderUntrusted(body);
  sqlite.prepare("insert into contributions (id, number, author_id, version_id, section_id, passage_id, place_section_id, place_passage_id) select a, b, c, d, e, f, e, f from (select ? a, ? b, ? c, ? d, ? e, ? f)").run(`c${number}`, number, authorId, versionId, sectionId, passageId);
  sqlite
    .prepare("insert into revisions (id, contribution_id, n, kind, body, html, drawing, status, occupation, size_class, land, submitted_at, published_at) values (?, ?, 1, ?, ?, ?, '', 'published', ?, ?, ?, ?, ?)")
    .run(`r${number}`, `c${number}`, kind, body, (rendered.ok ? rendered.html : "") + drawDetails(details ?? null), occupation, sizeClass, land, at, at + 60_000);
  if (details) sqlite.prepare("insert into example_details (revision_id, municipality, since, helped, hindered, contact) values (?, ?, ?, ?, ?, ?)").run(`r${number}`, details.municipality, details.since, details.helped, details.hindered, details.contact);
  sqlite.prepare("update contributions set public_revision_id = ? where id = ?").run(`r${number}`, `c${number}`);
}

/** Every hostile text as a contribution, each by somebody with hostile names; each third is an example with hostile details. */
export function givenHostile(database: OpenDb = freshDatabase(), texts: readonly string[] = HOSTILE): OpenDb {
  const { db } = database;
  givenDiscussion(db);
  for (const [n, body] of texts.entries()) {
    const author = givenPractitioner(db, { shownName: body.slice(0, 60), organisation: body.slice(0, 200), municipality: body.slice(0, 60), showsName: 1, showsOrganisation: 1, showsMunicipality: 1 });
    const { section, passage } = somewhere(db, { nth: (n % 2) + 1 });
    putPublished(database, { number: n + 1, body, authorId: author.id, ...(n % 3 ? { kind: "objection" } : { kind: "example", details: toDetails(body) }), sectionId: section!.id, passageId: passage!.id, at: NOW + n * 3_600_000, occupation: "municipal", sizeClass: n % 2 ? "small" : null, land: "HE" });
  }
  return database;
}

/** A hostile text in every field, as much as goes in. */
export function toDetails(words: string): ExampleDetails {
  const upTo = (longest: number) => [...words].slice(0, longest).join("");
  return { municipality: upTo(120), since: upTo(80), helped: upTo(1000), hindered: upTo(1000), contact: upTo(200) };
}

/** So many published contributions that only SQL is fast enough. */
export function putMany({ sqlite }: OpenDb, { from, until }: { from: number; until: number }) {
  sqlite.exec(`insert into contributions (id, number, version_id, section_id, place_section_id)
      with recursive n(value) as (select ${from} union all select value + 1 from n where value < ${until}) select 'c' || value, value, version_id, id, id from sections, n where key = 'stellen';
    insert into revisions (id, contribution_id, n, kind, body, html, drawing, status, submitted_at, published_at)
      select 'r' || number, id, 1, 'question', 'Eine lange genug gestellte Frage.', '<p>Eine lange genug gestellte Frage.</p>', '', 'published', 1, 2 from contributions where number >= ${from};
    update contributions set public_revision_id = 'r' || number where number >= ${from};`);
}

/** A whole file out of its pieces. */
export function toBytes(pieces: Iterable<string | Uint8Array>): Buffer {
  return Buffer.concat([...pieces].map((piece) => Buffer.from(piece as string)));
}

/** All that can be read in a file, whatever its format: of a ZIP file each part, the names of the parts too. */
export function readFile(pieces: (string | Uint8Array)[]): string {
  const bytes = toBytes(pieces);
  return bytes.subarray(0, 2).toString() === "PK" ? Object.entries(toParts(bytes)).flat().join("\n") : bytes.toString();
}
