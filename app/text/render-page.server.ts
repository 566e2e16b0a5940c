import { Marked, type Tokens } from "marked";
import sanitizeHtml from "sanitize-html";
import { escapeHtml } from "./escape.ts";
import { fold } from "./fold.ts";
import { isTooDeep, looksPathological } from "./markdown-depth.ts";
import { PLACEHOLDER } from "./placeholders.ts";
import { setTypeInHtml } from "./typography.ts";

const ALLOWED_TAGS = ["h2", "h3", "h4", "p", "br", "strong", "em", "del", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a", "mark", "table", "thead", "tbody", "tr", "th", "td"];
const ALLOWED_SCHEMES = ["http", "https", "mailto", "tel"];
/** A place on this site, or on this page. */
const OF_OUR_OWN = /^(\/(?![/\\])|#)/;
/** "### Ziffer 1 {#ziffer-1}" */
const ANCHOR = / *\{#([a-z][a-z0-9-]{0,60})\}$/;
/** Places of the frame around the words. */
const TAKEN = ["inhalt", "fassungen", "unterschied"];

/** All that are taken, with how often each was wanted: a page of nothing but the same heading is not gone through again for each. */
type Anchors = Map<string, number>;

export type RenderedPage = { ok: true; html: string; anchors: string[] } | { ok: false; problem: "too-deep" };

/** A legal page as safe HTML, whoever of the administration wrote it: headings that can be linked to, tables, marks where an entry is missing; no HTML of its own and no pictures. */
export function renderPage(markdown: string): RenderedPage {
  if (looksPathological(markdown)) return { ok: false, problem: "too-deep" };
  const anchors: Anchors = new Map(TAKEN.map((taken) => [taken, 1]));
  try {
    const marked = toMarked(anchors);
    const tokens = marked.lexer(markdown);
    if (isTooDeep(tokens)) return { ok: false, problem: "too-deep" };
    const html = setTypeInHtml(sanitise(marked.parser(tokens)));
    return { ok: true, html, anchors: [...anchors.keys()].slice(TAKEN.length) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: "too-deep" };
    throw error;
  }
}

function toMarked(anchors: Anchors): Marked {
  const marked = new Marked({ gfm: true, breaks: true });
  marked.use({
    extensions: [missingEntry],
    renderer: {
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return escapeHtml(text);
      },
      heading({ text, tokens, depth }) {
        const level = Math.min(Math.max(depth, 2), 4);
        const words = this.parser.parseInline(tokens).replace(ANCHOR, "");
        return `<h${level} id="${claimAnchor(anchors, text)}">${words}</h${level}>\n`;
      },
      image({ text, href }) {
        return escapeHtml(text || href);
      },
      checkbox() {
        return "";
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        return isAllowed(href) ? `<a href="${escapeHtml(href)}"${OF_OUR_OWN.test(href) ? "" : ' rel="noopener noreferrer"'}>${words}</a>` : words;
      },
    },
  });
  return marked;
}

/** The anchor a heading names, or one made of its words; never one that is there already. */
function claimAnchor(anchors: Anchors, heading: string): string {
  const wanted = ANCHOR.exec(heading)?.[1] ?? (fold(heading).replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "").slice(0, 60) || "abschnitt");
  let anchor = wanted;
  let n = anchors.get(wanted) ?? 1;
  while (anchors.has(anchor)) anchor = `${wanted}-${++n}`;
  anchors.set(wanted, n);
  anchors.set(anchor, anchors.get(anchor) ?? 1);
  return anchor;
}

const missingEntry = {
  name: "missingEntry",
  level: "inline" as const,
  start: (source: string) => source.indexOf("[["),
  tokenizer(source: string) {
    const found = new RegExp(`^${PLACEHOLDER.source}`).exec(source);
    return found ? { type: "missingEntry", raw: found[0], text: (found[1] ?? "").trim() } : undefined;
  },
  renderer: ({ text }: Tokens.Generic) => `<mark class="missing">noch\u00a0einzutragen: ${escapeHtml(String(text))}</mark>`,
};

function isAllowed(href: string): boolean {
  if (OF_OUR_OWN.test(href)) return true;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.trim())?.[1];
  return scheme !== undefined && ALLOWED_SCHEMES.includes(scheme.toLowerCase());
}

/** A second and independent layer: only known tags get through. */
function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"], h2: ["id"], h3: ["id"], h4: ["id"] },
    allowedClasses: { mark: ["missing"] },
    allowedSchemes: ALLOWED_SCHEMES,
    allowProtocolRelative: false,
    disallowedTagsMode: "escape",
  }).trim();
}
