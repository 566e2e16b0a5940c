const MARK = /<a class="fn"[^>]*>\d+<\/a>/g;

/** A passage's HTML without its footnote marks: outside its section the notes they lead to are not there. */
export function withoutFootnoteMarks(html: string): string {
  return html.replace(MARK, "");
}
