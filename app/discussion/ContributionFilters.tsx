import type { ReactNode } from "react";
import type { Period } from "#app/text/dates.ts";
import { Chips } from "#app/ui/Chips.tsx";
import { DayField } from "#app/ui/DayField.tsx";
import { Filters } from "#app/ui/Filters.tsx";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";
import { type ContributionFilter, type FilterField, LONGEST_SEARCH, type Sort, SORT_WORDS, toChips } from "./contribution-filter.ts";

type FiltersProps = { fields: FilterField[]; filter: ContributionFilter; action: string; label?: string; children?: ReactNode };

export function ContributionFilters({ fields, filter, action, label = "Beiträge filtern", children }: FiltersProps) {
  const { words, chosen } = filter;
  return (
    <Filters label={label} action={action}>
      <div>
        <label htmlFor="suche">Suche im Wortlaut</label>
        <input id="suche" name="suche" type="search" maxLength={LONGEST_SEARCH} defaultValue={words} />
      </div>
      {fields.map(({ name, label, choices }) => (
        <FilterSelect key={name} name={name} label={label} all="alle" chosen={chosen.find(({ field }) => field.name === name)?.choice.slug ?? ""} options={choices.map(({ slug, word }) => ({ value: slug, word }))} />
      ))}
      {children}
    </Filters>
  );
}

export function SortSelect({ sort }: { sort: Sort }) {
  return <FilterSelect name="sortierung" label="Sortierung" chosen={sort} options={Object.entries(SORT_WORDS).map(([value, word]) => ({ value, word }))} />;
}

export function PeriodFields({ period }: { period: Period }) {
  return (
    <>
      <DayField name="von" label="Eingereicht vom" day={period.from} />
      <DayField name="bis" label="bis zum" day={period.until} />
    </>
  );
}

export function FilterChips({ filter, action }: Pick<FiltersProps, "filter" | "action">) {
  return <Chips chips={toChips(filter).map(({ word, query }) => ({ word, to: `${action}${query}` }))} whole={action} />;
}
