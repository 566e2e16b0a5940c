import { createHash } from "node:crypto";
import { readZip } from "#app/text/read-zip.ts";
import { MANIFEST, type Manifest, parseManifest } from "./archive-manifest.ts";

/** What is wrong with an archive, a sentence each; and what its manifest says, if it can be read. */
export function checkArchive(bytes: Buffer): { problems: string[]; manifest?: Manifest } {
  const parts = tryToRead(bytes);
  if (!parts) return { problems: ["Die Datei ist kein ZIP-Archiv oder beschädigt."] };
  const manifest = parseManifest(parts.get(MANIFEST)?.toString("utf8") ?? "");
  if (!manifest) return { problems: [`${MANIFEST} fehlt oder ist nicht zu lesen.`] };
  const listed = new Set([MANIFEST, ...manifest.dateien.map(({ pfad }) => pfad)]);
  const surplus = [...parts.keys()].filter((path) => !listed.has(path)).map((path) => `${path} steht nicht in ${MANIFEST}.`);
  return { problems: [...manifest.dateien.flatMap((file) => findProblem(file, parts.get(file.pfad))), ...surplus], manifest };
}

function findProblem({ pfad, groesse, sha256 }: Manifest["dateien"][number], bytes: Buffer | undefined): string[] {
  if (!bytes) return [`${pfad} fehlt.`];
  if (bytes.length !== groesse) return [`${pfad} ist ${bytes.length} statt ${groesse} Byte groß.`];
  return createHash("sha256").update(bytes).digest("hex") === sha256 ? [] : [`${pfad} ist verändert: Die Prüfsumme stimmt nicht.`];
}

function tryToRead(bytes: Buffer): Map<string, Buffer> | undefined {
  try {
    return readZip(bytes);
  } catch {
    return undefined;
  }
}
