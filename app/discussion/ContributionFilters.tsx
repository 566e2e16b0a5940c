import { Mark } from "#app/ui/Mark.tsx";
import { type ContributionFilter, type FilterField, LONGEST_SEARCH, SORT_WORDS, toChips } from "./contribution-filter.ts";

type FiltersProps = { fields: FilterField[]; filter: ContributionFilter };

/** A plain form: its address can be kept, sent and gone back to. */
export function ContributionFilters({ fields, filter }: FiltersProps) {
  const { words, chosen, sort } = filter;
  return (
    <search className="filters" aria-label="Beiträge filtern">
      <form method="get" action="/beitraege">
        <div className="filters__grid">
          <div>
            <label htmlFor="suche">Suche im Wortlaut</label>
            <input id="suche" name="suche" type="search" maxLength={LONGEST_SEARCH} defaultValue={words} />
          </div>
          {fields.map((field) => (
            <FilterSelect key={field.name} field={field} slug={chosen.find(({ field: { name } }) => name === field.name)?.choice.slug ?? ""} />
          ))}
          <div>
            <label htmlFor="sortierung">Sortierung</label>
            <select id="sortierung" name="sortierung" defaultValue={sort}>
              {Object.entries(SORT_WORDS).map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </div>
          <div>
            <button className="btn btn--secondary">Filter anwenden</button>
          </div>
        </div>
      </form>
    </search>
  );
}

function FilterSelect({ field: { name, label, choices }, slug }: { field: FilterField; slug: string }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={slug}>
        <option value="">alle</option>
        {choices.map((choice) => (
          <option key={choice.slug} value={choice.slug}>
            {choice.word}
          </option>
        ))}
      </select>
    </div>
  );
}

export function FilterChips({ filter }: { filter: ContributionFilter }) {
  const chips = toChips(filter);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Aktive Filter">
      {chips.map(({ word, path }) => (
        <li key={path}>
          <a className="chip" href={path}>
            {word}
            <span className="hidden"> – Filter entfernen</span>
            <Mark sign="cross" />
          </a>
        </li>
      ))}
      <li>
        <a className="chip chip--text" href="/beitraege">
          Alle Filter zurücksetzen
        </a>
      </li>
    </ul>
  );
}
