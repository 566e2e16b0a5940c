import { Marked, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { withoutUnseen } from "./code-points.ts";
import { escapeHtml } from "./escape.ts";
import { isTooDeep, looksPathological } from "./markdown-depth.ts";

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
    if (isTooDeep(tokens)) return { ok: false, problem: "too-deep" };
    return { ok: true, html: sanitise(marked.parser(tokens)) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: "too-deep" };
    throw error;
  }
}

/** Signs that reorder others do not come in as "&#8238;" either. */
function sanitise(html: string): string {
  const safe = sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
    allowedClasses: { a: [BARE] },
    allowedSchemes: ALLOWED_SCHEMES,
    allowProtocolRelative: false,
    disallowedTagsMode: "escape",
    transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: LINK_RELATION } }) },
  });
  return withoutUnseen(safe).trim();
}

function hasAllowedScheme(href: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.trim())?.[1];
  return scheme !== undefined && ALLOWED_SCHEMES.includes(scheme.toLowerCase());
}
