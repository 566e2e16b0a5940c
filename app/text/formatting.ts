/** How to write what is more than plain words, wherever Markdown is read. */
export const FORMATTING = [
  ["Neuer Absatz", "eine Leerzeile dazwischen"],
  ["Liste", "- erster Punkt"],
  ["Hervorhebung", "**wichtig**"],
  ["Zitat", "> Worte von anderen"],
  ["Link", "[Haushalt 2025](https://stadt.example/haushalt)"],
] as const;

export const FORMATTING_TITLE = "Absätze, Listen, Hervorhebungen";
