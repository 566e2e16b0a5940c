/** So many signs fit into an address with all that may have to be escaped. */
const LONGEST_IN_ADDRESS = 300;
const BEFORE = 40;

/** Whoever selects words of a passage is offered to write about exactly these. */
export function offerCiting() {
  const offer = document.createElement("a");
  offer.className = "btn btn--small cite";
  offer.addEventListener("pointerdown", (event) => event.preventDefault());
  document.addEventListener("selectionchange", () => show(offer, getSelection()));
}

function show(offer: HTMLAnchorElement, selection: Selection | null) {
  if (offer.contains(document.activeElement)) return;
  const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? toWholeWords(selection.getRangeAt(0)) : null;
  const passage = range && toPassage(range);
  const selected = range && passage ? toPlain(range) : "";
  const words = selected.trim();
  if (!range || !passage || words === "") return offer.remove();
  const write = passage.querySelector<HTMLAnchorElement>(".passage__tools a.join");
  if (!write) return;
  if ([...words].length > LONGEST_IN_ADDRESS) {
    offer.removeAttribute("href");
    offer.textContent = `Zum Zitieren höchstens ${LONGEST_IN_ADDRESS} Zeichen markieren`;
  } else {
    const address = new URL(write.href);
    address.searchParams.set("zitat", words);
    address.searchParams.set("davor", toWordsBefore(range, passage) + (selected.startsWith(" ") ? " " : ""));
    offer.href = address.href;
    offer.textContent = "Zu dieser Stelle schreiben";
  }
  const text = passage.querySelector<HTMLElement>(".passage__text");
  if (!text) return;
  const [here, there] = [text.getBoundingClientRect(), range.getBoundingClientRect()];
  offer.style.top = `${there.bottom - here.top + 6}px`;
  if (offer.parentElement !== text) text.querySelector(".prose")?.after(offer);
}

/** From the beginning of its first word to the end of its last, as far as these stand in one piece of text. */
function toWholeWords(selected: Range): Range {
  const range = selected.cloneRange();
  const { startContainer: first, endContainer: last } = range;
  if (first.nodeType === Node.TEXT_NODE) range.setStart(first, range.startOffset - (/\S*$/.exec(first.textContent!.slice(0, range.startOffset))?.[0].length ?? 0));
  if (last.nodeType === Node.TEXT_NODE) range.setEnd(last, range.endOffset + (/^\S*/.exec(last.textContent!.slice(range.endOffset))?.[0].length ?? 0));
  return range;
}

/** The passage that holds all of the selection. */
function toPassage(range: Range): HTMLElement | null {
  const node = range.commonAncestorContainer;
  const prose = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>(".passage .prose");
  return prose?.closest<HTMLElement>(".passage") ?? null;
}

function toWordsBefore(range: Range, passage: HTMLElement): string {
  const before = document.createRange();
  before.selectNodeContents(passage.querySelector(".prose")!);
  before.setEnd(range.startContainer, range.startOffset);
  return [...toPlain(before).trimStart()].slice(-BEFORE).join("");
}

const BLOCKS = new Set(["P", "LI", "TR", "BLOCKQUOTE"]);

/** The words as the paper's plain text has them: without the marks of footnotes, every run of white space one blank, blocks apart. */
function toPlain(range: Range): string {
  const pieces: string[] = [];
  const visit = (node: Node) => {
    if (node instanceof Element && node.classList.contains("fn")) return;
    if (node.nodeType === Node.TEXT_NODE) pieces.push(node.textContent ?? "");
    for (const child of node.childNodes) visit(child);
    if (BLOCKS.has(node.nodeName)) pieces.push(" ");
  };
  visit(range.cloneContents());
  return pieces.join("").replace(/\s+/gu, " ");
}
