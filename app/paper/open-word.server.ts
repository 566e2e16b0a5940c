import { zipSync } from "fflate";
import { listZip, unpack, type ZipEntry } from "#app/text/read-zip.server.ts";

const MEGABYTE = 1024 * 1024;
export const LARGEST_FILE = 10 * MEGABYTE;
export const LARGEST_UNPACKED = 50 * MEGABYTE;
export const MOST_ENTRIES = 2000;
/** Of the text itself; a hundred pages have about two megabytes. Reading it holds everybody else up. */
const LARGEST_TEXT = 12 * MEGABYTE;

const TEXT = "word/document.xml";
/** All that is read of a Word file. Pictures, fonts and macros stay packed. */
const READ = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/(document|footnotes|endnotes)\.xml\.rels)$/;
const OLD_FORMAT = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const LOCKED = Buffer.from("EncryptedPackage", "utf16le");

export const WORD_SENTENCES = {
  empty: "Die Datei ist leer.",
  large: "Die Datei ist zu groß: höchstens 10 Megabyte.",
  old: "Das ist eine alte Word-Datei (.doc). Speichern Sie sie als .docx.",
  locked: "Die Datei ist mit einem Kennwort geschützt. Speichern Sie sie in Word ohne Kennwort.",
  broken: "Die Datei ist beschädigt und lässt sich nicht öffnen. Speichern Sie sie in Word neu und laden Sie sie noch einmal hoch.",
  foreign: "Das ist keine Word-Datei (.docx).",
  unpacked: "Die Datei wird beim Entpacken zu groß: höchstens 50 Megabyte, davon 12 für den Text.",
  entries: "Die Datei enthält zu viele Teile: höchstens 2.000.",
};

export type OpenedWord = { ok: true; parts: Map<string, Buffer> } | { ok: false; sentence: string };

/** Takes from an uploaded file what a reader of Word needs, each part counted while it is unpacked. */
export function openWord(bytes: Buffer): OpenedWord {
  const refusal = refuseUnopened(bytes);
  if (refusal) return { ok: false, sentence: refusal };
  const entries = listZip(bytes);
  if (!entries) return { ok: false, sentence: bytes.subarray(0, 2).toString("latin1") === "PK" ? WORD_SENTENCES.broken : WORD_SENTENCES.foreign };
  const wrong = refuseEntries(entries);
  return wrong ? { ok: false, sentence: wrong } : unpackParts(bytes, entries);
}

/** The parts as a file again, for a reader that shall see nothing but what was counted. */
export function packAgain(parts: Map<string, Buffer>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries([...parts].map(([name, bytes]) => [name, new Uint8Array(bytes)])), { level: 0 }));
}

function refuseUnopened(bytes: Buffer): string | null {
  if (bytes.length === 0) return WORD_SENTENCES.empty;
  if (bytes.length > LARGEST_FILE) return WORD_SENTENCES.large;
  if (bytes.subarray(0, OLD_FORMAT.length).equals(OLD_FORMAT)) return bytes.includes(LOCKED) ? WORD_SENTENCES.locked : WORD_SENTENCES.old;
  return null;
}

function refuseEntries(entries: ZipEntry[]): string | null {
  if (entries.length > MOST_ENTRIES) return WORD_SENTENCES.entries;
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) return WORD_SENTENCES.unpacked;
  if (!entries.some(({ name }) => name === TEXT)) return WORD_SENTENCES.foreign;
  return entries.some(({ isEncrypted }) => isEncrypted) ? WORD_SENTENCES.locked : null;
}

function unpackParts(bytes: Buffer, entries: ZipEntry[]): OpenedWord {
  const parts = new Map<string, Buffer>();
  let left = LARGEST_TEXT;
  for (const entry of entries.filter(({ name }) => READ.test(name))) {
    const unpacked = unpack(bytes, entry, left);
    if (!unpacked.ok) return { ok: false, sentence: unpacked.problem === "broken" ? WORD_SENTENCES.broken : WORD_SENTENCES.unpacked };
    left -= unpacked.bytes.length;
    parts.set(entry.name, unpacked.bytes);
  }
  return { ok: true, parts };
}
