import { COLOUR_GROUPS, readColours, type Scheme, toContrast, type Use } from "./colours.ts";
import { Chapter, RuleTable, Specimen } from "./Chapter.tsx";

const COLOURS = readColours();

/** Every colour of the style sheet, what it is for, and how far it stands from its ground. */
export function ColourChapter() {
  return (
    <Chapter id="farbe" title="Farbe" lead="Farbe sagt nie allein etwas: Immer stehen ein Wort, ein Zeichen oder eine Linie dabei.">
      {COLOUR_GROUPS.map(({ title, uses }) => (
        <Specimen key={title} title={title}>
          <RuleTable isWide label={`Farben: ${title}`} columns={["Wofür", "Farbe", "auf", "hell", "dunkel"]} rules={uses.map((use) => [use.sense, <Swatch key="farbe" name={use.name} />, use.on ? <Swatch key="auf" name={use.on} /> : "–", toMeasure(use, "light"), toMeasure(use, "dark")])} />
        </Specimen>
      ))}
      <p className="hint space-top-m">Die Zahlen sind der Kontrast nach WCAG, gerechnet aus dem Stylesheet: mindestens 4,5 für Schrift, 3 für Ränder und Flächen, die etwas sagen.</p>
    </Chapter>
  );
}

/** A colour in the scheme one looks in. The sheet's own rules would not let a style stand here. */
function Swatch({ name }: { name: string }) {
  return (
    <span className="row">
      <svg className="chart__swatch" aria-hidden="true">
        <rect width="100%" height="100%" fill={`var(--${name})`} stroke="var(--line-strong)" />
      </svg>
      <code>{name}</code>
    </span>
  );
}

function toMeasure({ name, on }: Use, scheme: Scheme): string {
  const [colour, ground] = [COLOURS[scheme].get(name)!, on && COLOURS[scheme].get(on)!];
  return ground ? `${toContrast(colour, ground).toLocaleString("de-DE", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} : 1` : colour;
}
