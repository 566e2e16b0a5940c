const OPENING = /<(p|br|strong|em|del|ul|ol|li|blockquote|code|pre|a)((?: [a-z]+="[^"<>]*")*)(?: \/)?>/g;
const CLOSING = /<\/(p|strong|em|del|ul|ol|li|blockquote|code|pre|a)>/g;
const ATTRIBUTES: Record<string, string[]> = { a: ["class", "href", "rel"], ol: ["start"] };

/** Everything in a piece of HTML that the allow-list does not know; empty if the piece is safe. */
export function findForeign(html: string): string[] {
  const foreign: string[] = [];
  const text = html.replace(CLOSING, "").replace(OPENING, (tag: string, name: string, attributes: string) => {
    for (const [, attribute = "", value = ""] of attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (!ATTRIBUTES[name]?.includes(attribute)) foreign.push(tag);
      if (attribute === "href" && !/^(https?:\/\/|mailto:)/.test(decode(value))) foreign.push(tag);
      if (attribute === "class" && value !== "bare") foreign.push(tag);
      if (attribute === "rel" && value !== "ugc nofollow noopener noreferrer") foreign.push(tag);
    }
    if (name === "a" && !attributes.includes(" rel=")) foreign.push(tag);
    return "";
  });
  return [...foreign, ...(text.match(/[<>].{0,20}/g) ?? [])];
}

/** How many elements stand inside one another at the deepest place. */
export function measureDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash] of html.matchAll(/<(\/?)(?!br)[a-z]+[^>]*>/g)) {
    depth += slash ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function decode(value: string): string {
  const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', colon: ":", Tab: "\t", NewLine: "\n" };
  return value
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&([a-z]+);/gi, (entity, name: string) => named[name] ?? entity);
}
