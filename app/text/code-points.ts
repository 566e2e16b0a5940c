/** Length as people count it: one for an emoji or an umlaut, however it is encoded. */
export function countCodePoints(words: string): number {
  return [...words].length;
}

/** The words as they are stored: composed, with plain line ends, without characters that reorder or hide others. */
export function toStoredText(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .trim();
}
