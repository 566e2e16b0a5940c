/** Words with their formatting, for everything that is not a browser. `to` leads to a place in the same document; a note stands where it is cited. */
export type Span = { words: string; isBold?: boolean; isItalic?: boolean; isStruck?: boolean; isCode?: boolean; href?: string; to?: string; note?: Span[] };
/** Null where a list has bullets. */
export type List = { start: number | null };
export type Item = { list: List; level: number; isFirst: boolean };
export type Paragraph = { kind: "paragraph"; spans: Span[]; quoted: number; item: Item | null; isCode: boolean };
export type Table = { kind: "table"; rows: Span[][][]; right: boolean[] };
export type Rich = (Paragraph | Table)[];
/** The text of a footnote by its number. */
export type Notes = Map<number, Span[]>;
