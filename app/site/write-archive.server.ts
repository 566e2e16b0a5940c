import { createHash } from "node:crypto";
import type { Db } from "#db/open.ts";
import { findAsOf } from "#app/evaluation/info.server.ts";
import { listPublishedVersions } from "#app/paper/compare-versions.server.ts";
import { readMarkdown } from "#app/paper/version-text.server.ts";
import { writeZip, type ZipPart } from "#app/text/zip.ts";
import { MANIFEST, type Manifest } from "./archive-manifest.ts";
import { toReadme } from "./archive-readme.ts";
import { writeContributions } from "./open-data.server.ts";
import { writeSchema } from "./open-data-schema.ts";
import { writeFeedback } from "./write-feedback.server.ts";
import { writePaper } from "./write-paper.server.ts";
import { writeWordings } from "./write-wordings.server.ts";

type Place = { publicOrigin: string };

/** The whole public discussion as one ZIP file, to be read without this software. The same data gives the same bytes. */
export function writeArchive(db: Db, place: Place): Generator<Uint8Array> {
  const asOf = findAsOf(db);
  return writeZip(withManifest(listParts(db, { ...place, asOf }), asOf));
}

function* listParts(db: Db, { publicOrigin, asOf }: Place & { asOf: number | null }): Generator<ZipPart> {
  yield { path: "LIESMICH.txt", pieces: [toReadme({ asOf, publicOrigin })] };
  for (const version of listPublishedVersions(db).toReversed()) yield { path: `papier/fassung-${version.number}.md`, pieces: [readMarkdown(db, version)] };
  yield { path: "papier/papier.json", pieces: writePaper(db) };
  yield { path: "beitraege/beitraege.json", pieces: writeContributions(db, { format: "json", publicOrigin }) };
  yield { path: "beitraege/beitraege.md", pieces: writeContributions(db, { format: "md", publicOrigin }) };
  yield { path: "beitraege/wortlaute.json", pieces: writeWordings(db) };
  yield { path: "rueckmeldungen.md", pieces: writeFeedback(db, publicOrigin) };
  yield { path: "schema.json", pieces: [writeSchema(publicOrigin)] };
}

/** Each part is counted while it is written; the manifest comes last. */
function* withManifest(parts: Iterable<ZipPart>, asOf: number | null): Generator<ZipPart> {
  const manifest: Manifest = { stand: asOf === null ? null : new Date(asOf).toISOString(), dateien: [] };
  for (const { path, pieces } of parts) {
    const hash = createHash("sha256");
    const file = { pfad: path, groesse: 0, sha256: "" };
    yield { path, pieces: counting(pieces, (bytes) => (hash.update(bytes), (file.groesse += bytes.length))) };
    manifest.dateien.push({ ...file, sha256: hash.digest("hex") });
  }
  yield { path: MANIFEST, pieces: [`${JSON.stringify(manifest, null, 2)}\n`] };
}

function* counting(pieces: Iterable<string>, count: (bytes: Buffer) => void): Generator<string> {
  for (const piece of pieces) {
    count(Buffer.from(piece));
    yield piece;
  }
}
