import sheet from "#app/ui/styles/tokens.css?raw";

export type Scheme = "light" | "dark";
export type Colours = ReadonlyMap<string, string>;

const COLOUR = /--([\w-]+): (#[\da-f]{6});/g;

/** The colours as the style sheet has them; a second value is the one for the dark. */
export function readColours(css = sheet): Record<Scheme, Colours> {
  const [light = "", dark = ""] = css.split("(prefers-color-scheme: dark)");
  const toColours = (part: string) => new Map([...part.matchAll(COLOUR)].map(([, name, value]) => [name!, value!]));
  return { light: toColours(light), dark: toColours(dark) };
}

/** How far two colours stand apart, from 1 to 21, as WCAG counts it. */
export function toContrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [toLuminance(one), toLuminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function toLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => toLinear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** What a colour is for, on which ground it stands, and how far from it at least: 4.5 for words, 3 for lines and areas that say something. */
export type Use = { name: string; sense: string; on?: string; least?: 4.5 | 3 };

const words = (name: string, sense: string, on = "paper"): Use => ({ name, sense, on, least: 4.5 });
const shape = (name: string, sense: string, on = "paper"): Use => ({ name, sense, on, least: 3 });

const STATES = { ok: "Gelungen", info: "Zu wissen", warn: "Zu bedenken", bad: "Misslungen" };

export const COLOUR_GROUPS: { title: string; uses: Use[] }[] = [
  {
    title: "Grund und Linien",
    uses: [
      { name: "paper", sense: "Grund der Seite" }, { name: "surface", sense: "Fuß, Hinweise" }, { name: "raised", sense: "Formulare, Felder" },
      { name: "line", sense: "Haarlinie, trennt nur" }, shape("line-strong", "Rand von Feldern und Knöpfen", "raised"), { name: "mark", sense: "gefundene und angesprungene Stellen" },
    ],
  },
  {
    title: "Schrift und Handeln",
    uses: [
      words("ink", "Text"), words("ink", "Text auf einer gefundenen Stelle", "mark"), words("ink-soft", "Vorspann, Zitate", "surface"), words("ink-quiet", "Angaben am Rand", "surface"), words("link", "Links, immer unterstrichen", "surface"),
      words("action", "Schrift auf Knöpfen zweiter Ordnung"), words("on-action", "Schrift auf Knöpfen", "action"), words("on-action", "dieselbe beim Darüberfahren", "action-hover"), { name: "action-hover", sense: "Knopf beim Darüberfahren" },
      shape("focus", "Ring um das, was den Fokus hat"), shape("halo", "Hof des Rings", "focus"),
    ],
  },
  {
    title: "Zustände",
    uses: (["ok", "info", "warn", "bad"] as const).flatMap((tone) => [words(tone, `${STATES[tone]}, Schrift und Rand`, `${tone}-wash`), { name: `${tone}-wash`, sense: "und Grund" }]),
  },
  {
    title: "Die vier Teile",
    uses: ([["preconditions", "Voraussetzungen"], ["potentials", "Potenziale"], ["obstacles", "Hemmnisse"], ["perspectives", "Perspektiven"]] as const).flatMap(([part, word]) => [words(part, word, `${part}-wash`), { name: `${part}-wash`, sense: "und Grund" }]),
  },
  {
    title: "Diagramme",
    uses: [1, 2, 3, 4, 5].map((tone) => words("on-action", `Zahl auf Stück ${tone}`, `tone-${tone}`)).concat([1, 2, 3, 4, 5].map((tone) => shape(`tone-${tone}`, `Stück ${tone} eines Balkens`))),
  },
];
