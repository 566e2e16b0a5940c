import { toXml } from "#app/text/xml.ts";

/** Times are UTC milliseconds; `html` is HTML as pages show it. */
export type AtomEntry = { id: string; title: string; path: string; author: string; publishedAt: number; updatedAt: number; html: string };
export type AtomFeed = { id: string; title: string; subtitle: string; /** Where it is itself, and what page it is to. */ path: string; pagePath: string; updatedAt: number; rights: string; entries: AtomEntry[] };

/** A feed in Atom 1.0 (RFC 4287). */
export function writeAtom(feed: AtomFeed, publicOrigin: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    toElement("id", feed.id),
    toElement("title", feed.title),
    toElement("subtitle", feed.subtitle),
    toElement("updated", toMoment(feed.updatedAt)),
    toElement("rights", feed.rights),
    toLink("self", "application/atom+xml", publicOrigin + feed.path),
    toLink("alternate", "text/html", publicOrigin + feed.pagePath),
    ...feed.entries.map((entry) => writeEntry(entry, publicOrigin)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function writeEntry({ id, title, path, author, publishedAt, updatedAt, html }: AtomEntry, publicOrigin: string): string {
  const lines = [
    toElement("id", id),
    toElement("title", title),
    toElement("published", toMoment(publishedAt)),
    toElement("updated", toMoment(updatedAt)),
    `<author>${toElement("name", author)}</author>`,
    toLink("alternate", "text/html", publicOrigin + path),
    `<content type="html">${toXml(html.replaceAll('href="/', `href="${publicOrigin}/`))}</content>`,
  ];
  return `<entry>\n${lines.join("\n")}\n</entry>`;
}

function toElement(name: string, words: string): string {
  return `<${name}>${toXml(words)}</${name}>`;
}

function toLink(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${toXml(href)}"/>`;
}

function toMoment(at: number): string {
  return new Date(at).toISOString();
}
