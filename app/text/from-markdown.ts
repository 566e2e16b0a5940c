import { Marked, type Token } from "marked";

const marked = new Marked({ gfm: true, breaks: true });

/** The words of a Markdown text on one line, without the signs that set them. What pages show as it was typed (HTML, tables, code) stays as typed. */
export function fromMarkdown(markdown: string): string {
  return toWords(marked.lexer(markdown)).replace(/\s+/g, " ").trim();
}

/** Blocks end with a gap; what stands within a line does not. */
const INLINE = new Set(["text", "strong", "em", "del", "link", "image", "codespan", "escape", "html"]);

function toWords(tokens: Token[]): string {
  return tokens.map((token) => toInner(token) + (INLINE.has(token.type) ? "" : " ")).join("");
}

function toInner(token: Token): string {
  if (token.type === "hr" || token.type === "br" || token.type === "space") return "";
  if (token.type === "table") return token.raw;
  const inner = "items" in token ? (token.items as Token[]) : "tokens" in token ? token.tokens : undefined;
  return inner ? toWords(inner) : "text" in token ? String(token.text) : token.raw;
}
