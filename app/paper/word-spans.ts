import { toLinkTarget } from "#app/text/link-target.ts";
import type { Span } from "#app/text/rich-text.ts";
import type { WordDocument, WordElement } from "./word-elements.ts";

type Format = Omit<Span, "words" | "note" | "to">;

/** The words of a paragraph with their formatting; neighbours of one formatting are one, since Word cuts anywhere. */
export function toSpans(element: WordElement, document: WordDocument): Span[] {
  return trim(join(collect(element, {}, document)));
}

function collect(element: WordElement, format: Format, document: WordDocument): Span[] {
  const inside = (inner: Format) => (element.children ?? []).flatMap((child) => collect(child, inner, document));
  switch (element.type) {
    case "text":
      return [toSpan(element.value ?? "", format)];
    case "tab":
      return [{ words: " " }];
    case "break":
      return element.breakType === "line" ? [{ words: "\n" }] : [];
    case "checkbox":
      return [{ words: element.checked ? "☒" : "☐" }];
    case "noteReference":
      return [{ words: "", note: toNote(element, document) }];
    case "run":
      return inside({ ...format, ...toFormat(element) });
    case "hyperlink":
      return inside(toLinkTarget(element.href ?? "") === null ? format : { ...format, href: element.href! });
    default:
      return inside(format);
  }
}

function toFormat({ isBold, isItalic, isStrikethrough, styleName }: WordElement): Format {
  const isStrong = isBold || /^strong/i.test(styleName ?? "");
  const isEmphasised = isItalic || /^emphasis$/i.test(styleName ?? "");
  return { ...(isStrong ? { isBold: true } : {}), ...(isEmphasised ? { isItalic: true } : {}), ...(isStrikethrough ? { isStruck: true } : {}) };
}

function toSpan(value: string, format: Format): Span {
  const words = value.replaceAll("\u00ad", "").replace(/[ \t\r\n]+/g, " ");
  return words.trim() === "" ? { words, ...(format.href ? { href: format.href } : {}) } : { words, ...format };
}

function toNote(reference: WordElement, document: WordDocument): Span[] {
  const paragraphs = document.notes.resolve(reference)?.body ?? [];
  const spans = paragraphs.flatMap((paragraph) => [{ words: " " }, ...collect(paragraph, {}, document).map((span) => ({ ...span, words: span.words.replaceAll("\n", " ") }))]);
  return trim(join(spans.filter((span) => !span.note)));
}

function join(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && isAlike(before, span)) joined[joined.length - 1] = { ...before, words: before.words + span.words };
    else if (span.note || span.words !== "") joined.push(span);
  }
  return joined.map((span) => ({ ...span, words: span.words.replace(/ *\n[ \n]*/g, "\n").replace(/ +/g, " ") }));
}

function isAlike(one: Span, other: Span): boolean {
  if (one.note || other.note) return false;
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.isStruck === other.isStruck && one.href === other.href;
}

/** Without white space at either end. */
function trim(spans: Span[]): Span[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return spans;
  if (!first.note && first.words.trimStart() !== first.words) return trim([{ ...first, words: first.words.trimStart() }, ...spans.slice(1)].filter(isLeft));
  if (!last.note && last.words.trimEnd() !== last.words) return trim([...spans.slice(0, -1), { ...last, words: last.words.trimEnd() }].filter(isLeft));
  return spans;
}

const isLeft = (span: Span) => span.note !== undefined || span.words !== "";
