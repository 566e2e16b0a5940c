import { type ContributionFilter, type FilterField, toChips } from "#app/discussion/contribution-filter.ts";
import { Chips } from "#app/ui/Chips.tsx";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";

const HERE = "/schaufenster";
type FiltersProps = { fields: FilterField[]; filter: ContributionFilter };

export function ShowcaseFilters({ fields, filter: { chosen } }: FiltersProps) {
  return (
    <search className="filters" aria-label="Schaufenster filtern">
      <form method="get" action={HERE}>
        <div className="filters__grid">
          {fields.map(({ name, label, choices }) => (
            <FilterSelect key={name} name={name} label={label} all="alle" chosen={chosen.find(({ field }) => field.name === name)?.choice.slug ?? ""} options={choices.map(({ slug, word }) => ({ value: slug, word }))} />
          ))}
          <div>
            <button className="btn btn--secondary">Filter anwenden</button>
          </div>
        </div>
      </form>
    </search>
  );
}

export function ShowcaseChips({ filter }: { filter: ContributionFilter }) {
  return <Chips chips={toChips(filter).map(({ word, query }) => ({ word, to: `${HERE}${query}` }))} whole={HERE} />;
}
