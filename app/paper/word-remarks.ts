import type { WordElement } from "./word-elements.ts";

export type Foreign = "picture" | "merged" | "nested";
type Counted = "deep" | "joined" | "begun" | "contents" | "title" | "noted";
type Place = { heading: string; words: string };

const REFUSALS: Record<Foreign, [what: string, sentence: string]> = {
  picture: ["Bild", "Bilder werden nicht übernommen. Entfernen Sie es in Word und laden Sie die Datei erneut hoch."],
  merged: ["Tabelle", "Verbundene Zellen werden nicht übernommen. Teilen Sie sie in Word und laden Sie die Datei erneut hoch."],
  nested: ["Tabelle", "Eine Tabelle in einer Tabelle wird nicht übernommen. Lösen Sie sie in Word auf und laden Sie die Datei erneut hoch."],
};

const REMARKS: Record<Counted, (count: number, first: string) => string> = {
  title: (_, title) => (title ? `Keine Zeile hat die Formatvorlage „Titel“. Der Titel kommt aus den Eigenschaften der Datei: „${title}“.` : "Keine Zeile hat die Formatvorlage „Titel“. Geben Sie den Titel an."),
  begun: () => "Vor der ersten Überschrift steht Text. Er steht jetzt unter „Einleitung“.",
  contents: () => "Das Inhaltsverzeichnis ist weggelassen. Die Seite bildet ihr eigenes.",
  deep: (count, first) => `Überschriften ab der dritten Ebene sind Zwischenüberschriften geworden: ${count}, die erste „${first}“.`,
  joined: (count, first) => `Zwischenüberschriften ohne Text dazwischen sind zu einer verbunden: ${count}, die erste „${first}“.`,
  noted: (count, first) => `Fußnoten an Überschriften stehen jetzt am Ende des ersten Absatzes darunter: ${count}, die erste bei „${first}“.`,
};

/** What is said about a Word file, where in the file it is, and each kind of thing only once. */
export class WordRemarks {
  place: Place = { heading: "", words: "" };
  readonly #counted = new Map<Counted, { count: number; first: string }>();
  readonly #refusals: string[] = [];

  count(what: Counted, at: string) {
    const known = this.#counted.get(what);
    this.#counted.set(what, { count: (known?.count ?? 0) + 1, first: known?.first ?? at });
  }

  refuse(found: Foreign[]) {
    for (const what of found) this.#refusals.push(`${REFUSALS[what][0]} ${toPlace(this.place)}: ${REFUSALS[what][1]}`);
  }

  list(): string[] {
    return [...this.#counted].map(([what, { count, first }]) => REMARKS[what](count, first));
  }

  listRefusals(): string[] {
    return [...new Set(this.#refusals)];
  }
}

function toPlace({ heading, words }: Place): string {
  if (heading === "" && words === "") return "am Anfang";
  if (words === "") return `unter „${heading}“`;
  return heading === "" ? `nach „${words}“` : `unter „${heading}“ nach „${words}“`;
}

export function findForeign(element: WordElement): Foreign[] {
  return element.type === "image" ? ["picture"] : (element.children ?? []).flatMap(findForeign);
}
