import { type ContributionFilter, type FilterField, toChips } from "#app/discussion/contribution-filter.ts";
import { Chips } from "#app/ui/Chips.tsx";
import { Filters } from "#app/ui/Filters.tsx";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";

const HERE = "/schaufenster";
type FiltersProps = { fields: FilterField[]; filter: ContributionFilter };

export function ShowcaseFilters({ fields, filter: { chosen } }: FiltersProps) {
  return (
    <Filters label="Schaufenster filtern" action={HERE}>
      {fields.map(({ name, label, choices }) => (
        <FilterSelect key={name} name={name} label={label} all="alle" chosen={chosen.find(({ field }) => field.name === name)?.choice.slug ?? ""} options={choices.map(({ slug, word }) => ({ value: slug, word }))} />
      ))}
    </Filters>
  );
}

export function ShowcaseChips({ filter }: { filter: ContributionFilter }) {
  return <Chips chips={toChips(filter).map(({ word, query }) => ({ word, to: `${HERE}${query}` }))} whole={HERE} />;
}
