/** What stands instead of words that were erased. A trigger allows a wording to become one of these, and nothing else. */
export const ERASED_WORDS = "[Dieser Wortlaut ist gelöscht.]";
export const EXPIRED_WORDS = "[Der Wortlaut wurde nach Ablauf der Frist gelöscht.]";

export function isErased(body: string): boolean {
  return body === ERASED_WORDS || body === EXPIRED_WORDS;
}
