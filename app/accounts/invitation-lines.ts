import { emailField } from "./sign-in-form.ts";

/** One address of the pasted text: where it stood, as it was written, and what is wrong with it. */
export type InvitationLine = { line: number; words: string; email: string | null; problem: string | null };

const HEADING = /mail|adresse|name/i;

/**
 * Reads pasted addresses: one or several a line, parted by commas or semicolons, "Name <mail>" or the lines of a CSV file,
 * whose other columns are passed over. A first line without any address that names columns is a heading.
 */
export function readInvitationLines(text: string): InvitationLine[] {
  const lines = text.split("\n").map((words, index) => ({ line: index + 1, words: words.trim() })).filter(({ words }) => words !== "");
  const [first] = lines;
  const rest = first && !first.words.includes("@") && HEADING.test(first.words) ? lines.slice(1) : lines;
  return markRepeated(rest.flatMap(readLine));
}

function readLine({ line, words }: { line: number; words: string }): InvitationLine[] {
  const addresses = words.split(/[,;\t]/).filter((piece) => piece.includes("@"));
  if (addresses.length === 0) return [{ line, words, email: null, problem: "keine E-Mail-Adresse" }];
  return addresses.map((piece) => {
    const address = toAddress(piece);
    const read = emailField.safeParse(address);
    return read.success ? { line, words: address, email: read.data, problem: null } : { line, words: address, email: null, problem: "keine vollständige E-Mail-Adresse" };
  });
}

function toAddress(piece: string): string {
  const bare = /<([^<>]*)>/.exec(piece)?.[1] ?? piece.split(/\s+/).find((word) => word.includes("@")) ?? piece;
  return bare.replace(/^["'<(]+|["'>).]+$/g, "").replace(/^mailto:/i, "").trim();
}

function markRepeated(all: InvitationLine[]): InvitationLine[] {
  const known = new Map<string, number>();
  return all.map((one) => {
    const earlier = one.email === null ? undefined : known.get(one.email);
    if (one.email !== null && earlier === undefined) known.set(one.email, one.line);
    return earlier === undefined ? one : { ...one, problem: `steht schon in Zeile ${earlier}` };
  });
}
