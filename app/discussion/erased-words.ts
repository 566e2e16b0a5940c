/** What stands instead of words that were erased. A trigger allows a wording to become this, and nothing else. */
export const ERASED_WORDS = "[Dieser Wortlaut ist gelöscht.]";
