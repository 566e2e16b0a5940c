/** A fault in the paper's file: the line and one German sentence. Thrown while reading, caught in parsePaper alone. */
export class Refusal extends Error {
  readonly line: number;
  constructor(line: number, sentence: string) {
    super(sentence);
    this.line = line;
  }
}

export function countLines(raw: string): number {
  return raw.split("\n").length - 1;
}
