import { PART_WORDS } from "#app/text/words.ts";
import type { PreviewedSection } from "./preview.ts";

/** One section of a text that may be taken in: the part it belongs to, and which of its passages are Weichenstellungen. */
export function PreviewSection({ section: { place, title, line, part, passages } }: { section: PreviewedSection }) {
  const marked = passages.filter(({ weichenstellung }) => weichenstellung).length;
  return (
    <fieldset className="field">
      <legend>
        {title} <span className="quiet small">Zeile {line}</span>
      </legend>
      <div className="filters">
        <div>
          <label htmlFor={`teil-${place}`}>
            Teil<span className="hidden"> für „{title}“</span>
          </label>
          <select id={`teil-${place}`} name={`teil-${place}`} defaultValue={part ?? ""}>
            <option value="">keiner</option>
            {Object.entries(PART_WORDS).map(([value, words]) => (
              <option key={value} value={value}>
                {words.title}
              </option>
            ))}
          </select>
        </div>
      </div>
      <details open={marked > 0}>
        <summary>
          Weichenstellungen wählen: {marked} von {passages.length} {passages.length === 1 ? "Absatz" : "Absätzen"}
        </summary>
        {passages.map((passage) => (
          <label className="check" key={passage.place}>
            <input type="checkbox" name={`weiche-${passage.place}`} value="ja" defaultChecked={passage.weichenstellung} />
            <span>{passage.beginning}</span>
          </label>
        ))}
      </details>
    </fieldset>
  );
}
