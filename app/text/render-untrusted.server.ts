import { Marked, type Token, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { escapeHtml } from "./escape.ts";

const DEEPEST_NESTING = 20;
const MOST_SIGNS_IN_A_PARAGRAPH = 400;
const ALLOWED_TAGS = ["p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a"];
const ALLOWED_SCHEMES = ["http", "https", "mailto"];
/** A link that shows its own address: on paper it is not printed twice. */
const BARE = "bare";
const LINK_RELATION = "ugc nofollow noopener noreferrer";

const marked = new Marked({ gfm: true, breaks: true });
marked.use({
  renderer: {
    html({ text }: Tokens.HTML | Tokens.Tag) {
      return escapeHtml(text);
    },
    heading({ tokens }) {
      return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
    },
    image({ text, href }) {
      return escapeHtml(text || href);
    },
    hr() {
      return "";
    },
    table({ raw }) {
      return `<pre><code>${escapeHtml(raw)}</code></pre>\n`;
    },
    checkbox() {
      return "";
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const address = escapeHtml(href);
      return hasAllowedScheme(href) ? `<a${words === address ? ` class="${BARE}"` : ""} href="${address}" rel="${LINK_RELATION}">${words}</a>` : words;
    },
  },
});

/** What people typed, as safe HTML: our renderer escapes, a second and independent layer lets only known tags through. */
export function renderUntrusted(markdown: string): { ok: true; html: string } | { ok: false; problem: "too-deep" } {
  if (looksPathological(markdown)) return { ok: false, problem: "too-deep" };
  try {
    const tokens = marked.lexer(markdown);
    if (depthOf(tokens) > DEEPEST_NESTING) return { ok: false, problem: "too-deep" };
    return { ok: true, html: sanitise(marked.parser(tokens)) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: "too-deep" };
    throw error;
  }
}

function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
    allowedClasses: { a: [BARE] },
    allowedSchemes: ALLOWED_SCHEMES,
    allowProtocolRelative: false,
    disallowedTagsMode: "escape",
    transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: LINK_RELATION } }) },
  }).trim();
}

function hasAllowedScheme(href: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.trim())?.[1];
  return scheme !== undefined && ALLOWED_SCHEMES.includes(scheme.toLowerCase());
}

/** The parser recurses on quotes, lists and emphasis; a few kilobytes of signs would exhaust the stack or take seconds. */
function looksPathological(markdown: string): boolean {
  const isDeep = (line: string) => (/^(?:\s*(?:>|[-*+](?=\s)|\d+[.)](?=\s)))*/.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) > DEEPEST_NESTING;
  const isLine = (paragraph: string) => /^[\s*_~-]{0,200}$/.test(paragraph);
  return markdown.split("\n").some(isDeep) || markdown.split(/\n\s*\n/).some((paragraph) => !isLine(paragraph) && (paragraph.match(/[*_~[\]]/g)?.length ?? 0) > MOST_SIGNS_IN_A_PARAGRAPH);
}

const NESTING = new Set(["blockquote", "list", "em", "strong", "del", "link"]);

function depthOf(tokens: Token[]): number {
  return tokens.reduce((deepest, token) => {
    const inner = [...("tokens" in token && token.tokens ? token.tokens : []), ...("items" in token && Array.isArray(token.items) ? (token.items as Token[]) : [])];
    return Math.max(deepest, depthOf(inner) + (NESTING.has(token.type) ? 1 : 0));
  }, 0);
}
