import { FilterSelect } from "#app/ui/FilterSelect.tsx";
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
          {fields.map(({ name, label, choices }) => (
            <FilterSelect key={name} name={name} label={label} all="alle" chosen={chosen.find(({ field }) => field.name === name)?.choice.slug ?? ""} options={choices.map(({ slug, word }) => ({ value: slug, word }))} />
          ))}
          <FilterSelect name="sortierung" label="Sortierung" chosen={sort} options={Object.entries(SORT_WORDS).map(([value, word]) => ({ value, word }))} />
          <div>
            <button className="btn btn--secondary">Filter anwenden</button>
          </div>
        </div>
      </form>
    </search>
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
