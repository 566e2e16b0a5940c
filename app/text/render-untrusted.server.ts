import { Marked, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { escapeHtml } from "./escape.ts";

const DEEPEST_NESTING = 20;
const ALLOWED_TAGS = ["p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "a"];
const ALLOWED_SCHEMES = ["http", "https", "mailto"];
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
      return hasAllowedScheme(href) ? `<a href="${escapeHtml(href)}" rel="${LINK_RELATION}">${words}</a>` : words;
    },
  },
});

/** What people typed, as safe HTML: our renderer escapes, a second and independent layer lets only known tags through. */
export function renderUntrusted(markdown: string): { ok: true; html: string } | { ok: false; problem: "too-deep" } {
  if (isNestedTooDeep(markdown)) return { ok: false, problem: "too-deep" };
  try {
    return { ok: true, html: sanitise(marked.parse(markdown, { async: false })) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: "too-deep" };
    throw error;
  }
}

function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
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

/** The parser recurses on quotes, lists and emphasis; a few kilobytes of them would exhaust the stack. */
function isNestedTooDeep(markdown: string): boolean {
  return markdown.split("\n").some((line) => {
    const lead = /^(?:\s*(?:>|[-*+]|\d{1,9}[.)])(?=\s|>|$))*/.exec(line)?.[0] ?? "";
    const markers = lead.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    return markers > DEEPEST_NESTING || /[*_~[\]]{200}/.test(line) || /^ {100}/.test(line);
  });
}
