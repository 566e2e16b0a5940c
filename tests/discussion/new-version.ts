import type { OpenDb } from "#db/open.ts";

/**
 * A second version beside the first, published at once: the same passages under new ids. What importing and comparing
 * versions will do is not this; it is enough to see what outlives a version.
 */
export function givenSecondVersion({ sqlite }: OpenDb, { without }: { without?: string } = {}) {
  sqlite.exec(`
    INSERT INTO paper_versions (id, number, label, title, markdown, imported_at) SELECT 'v2', 2, 'Fassung 2', title, markdown, imported_at FROM paper_versions WHERE number = 1;
    INSERT INTO sections (id, version_id, position, key, title, part) SELECT 'v2-' || id, 'v2', position, key, title, part FROM sections WHERE version_id <> 'v2';
  `);
  sqlite
    .prepare("INSERT INTO passages (id, version_id, section_id, position, number, weichenstellung, markdown, html, plain) SELECT 'v2-' || id, 'v2', 'v2-' || section_id, position, number, weichenstellung, markdown, html, plain FROM passages WHERE version_id <> 'v2' AND number IS NOT ?")
    .run(without ?? null);
  sqlite.exec("UPDATE paper_versions SET published_at = imported_at + 1 WHERE id = 'v2'");
}
