/** What no XML 1.0 document may hold, not even escaped: control signs, halves of signs, and two that are none. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function stripIllegal(words: string): string {
  return words.replace(ILLEGAL, "");
}

/** Words as the text or the attribute of an element. */
export function toXml(words: string): string {
  return stripIllegal(words).replace(/[&<>"]/g, (mark) => MARKS[mark]!);
}
