/** What mammoth makes of a Word file before it becomes HTML: the kinds and properties we read. */
export type WordElement = {
  type: string;
  children?: WordElement[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string } | null;
  alignment?: string | null;
  isBold?: boolean;
  isItalic?: boolean;
  isStrikethrough?: boolean;
  breakType?: string;
  href?: string | null;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
};
export type WordDocument = WordElement & { notes: { resolve: (reference: WordElement) => { body: WordElement[] } | null } };

const nameOf = ({ styleName, styleId }: WordElement) => (styleName ?? styleId ?? "").toLowerCase();

/** 1 to 9, or 0 for what is no heading. */
export function toHeadingLevel(paragraph: WordElement): number {
  return Number(/^(?:heading|überschrift|berschrift)\s*([1-9])$/.exec(nameOf(paragraph))?.[1] ?? 0);
}

export const isTitle = (paragraph: WordElement) => /^(title|titel)$/.test(nameOf(paragraph));
export const isSubtitle = (paragraph: WordElement) => /^(subtitle|untertitel)$/.test(nameOf(paragraph));
export const isContents = (paragraph: WordElement) => /^(toc\s*(\d|heading)|contents? (\d|heading)|index heading|inhaltsverzeichnis.*|verzeichnis \d)$/.test(nameOf(paragraph));
export const isQuotation = (paragraph: WordElement) => /^(intense )?(quote|quotations?|zitat)$/.test(nameOf(paragraph));

/** The words alone. */
export function toWords({ type, value, children = [], breakType }: WordElement): string {
  if (type === "text") return value ?? "";
  if (type === "tab" || (type === "break" && breakType === "line")) return " ";
  return children.map(toWords).join("");
}

/** A line of words, any white space as one. */
export function toLine(element: WordElement): string {
  return toWords(element).replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
}
