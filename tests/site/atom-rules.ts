import { DOMParser, type Element } from "@xmldom/xmldom";

const ATOM = "http://www.w3.org/2005/Atom";
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export type Parsed = ReturnType<typeof parseFeed>;

/** A feed as a parser that knows nothing of ours reads it; what is no XML throws. */
export function parseFeed(words: string) {
  const document = new DOMParser({ onError: (level, problem) => { throw new Error(`${level}: ${problem}`); } }).parseFromString(words, "application/xml");
  const feed = document.documentElement!;
  return { feed, entries: children(feed, "entry") };
}

export function children(element: Element, name?: string): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name));
}

export const textOf = (element: Element, name: string) => children(element, name)[0]?.textContent ?? "";
const links = (element: Element, rel: string) => children(element, "link").filter((link) => link.getAttribute("rel") === rel).map((link) => link.getAttribute("href") ?? "");
const isOnce = (element: Element, name: string) => children(element, name).length === 1;

/** What RFC 4287 demands, section by section. */
export const ATOM_RULES: [section: string, rule: string, keeps: (parsed: Parsed) => boolean][] = [
  ["4.1.1", "the document is a feed in the namespace of Atom", ({ feed }) => feed.nodeName === "feed" && feed.namespaceURI === ATOM],
  ["4.1.1", "a feed has exactly one id, title and updated", ({ feed }) => ["id", "title", "updated"].every((name) => isOnce(feed, name))],
  ["4.1.1", "a feed has at most one subtitle and one rights", ({ feed }) => ["subtitle", "rights"].every((name) => children(feed, name).length <= 1)],
  ["4.1.1", "a feed says where it is itself", ({ feed }) => links(feed, "self").length === 1],
  ["4.1.1", "there is one alternate of a type and language", ({ feed, entries }) => [feed, ...entries].every((element) => links(element, "alternate").length === 1)],
  ["4.1.1", "a feed without an author has one in each entry", ({ entries }) => entries.every((entry) => children(entry, "author").length >= 1)],
  ["4.1.2", "an entry has exactly one id, title and updated", ({ entries }) => entries.every((entry) => ["id", "title", "updated"].every((name) => isOnce(entry, name)))],
  ["4.1.2", "an entry has at most one content and published", ({ entries }) => entries.every((entry) => ["content", "published"].every((name) => children(entry, name).length <= 1))],
  ["3.2.1", "a person has exactly one name with something in it", ({ entries }) => entries.every((entry) => children(entry, "author").every((author) => isOnce(author, "name") && textOf(author, "name").trim() !== ""))],
  ["3.3", "moments are as RFC 3339 has them", ({ feed, entries }) => [feed, ...entries].every((element) => ["updated", "published"].every((name) => children(element, name).every(({ textContent }) => MOMENT.test(textContent ?? ""))))],
  ["4.2.6", "ids are URIs and none is there twice", ({ feed, entries }) => isTag(textOf(feed, "id")) && entries.every((entry) => isTag(textOf(entry, "id"))) && new Set([feed, ...entries].map((element) => textOf(element, "id"))).size === entries.length + 1],
  ["4.1.3.1", "content of the type html has no elements, only words", ({ entries }) => entries.every((entry) => children(entry, "content").every((content) => content.getAttribute("type") === "html" && children(content).length === 0))],
  ["4.2.7.1", "addresses are whole", ({ feed, entries }) => [feed, ...entries].every((element) => children(element, "link").every((link) => URL.canParse(link.getAttribute("href") ?? "")))],
  ["4.2.15", "a feed is as old as its newest entry, or younger", ({ feed, entries }) => entries.every((entry) => Date.parse(textOf(entry, "updated")) <= Date.parse(textOf(feed, "updated")))],
  ["6", "nothing else of Atom's stands in it", ({ feed, entries }) => [...children(feed), ...entries.flatMap((entry) => children(entry))].every(({ nodeName }) => KNOWN.has(nodeName))],
];

const KNOWN = new Set(["id", "title", "subtitle", "updated", "published", "rights", "link", "author", "content", "entry"]);

/** RFC 4151: a name of an authority, a date, and something of its own. */
function isTag(id: string): boolean {
  return /^tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[\w\-./:]+$/.test(id);
}
