import { Filters } from "#app/ui/Filters.tsx";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";
import { AGE_WORDS, HISTORY_WORDS, KIND_CHOICES, ORDER_WORDS, type QueueFilter } from "./queue-filter.ts";

type FiltersProps = { filter: QueueFilter; sections: { key: string; title: string }[] };

export function QueueFilters({ filter, sections }: FiltersProps) {
  const { age, history, isRevised, order } = filter;
  return (
    <Filters label="Offene Beiträge filtern" action="/moderation" className="filters filters--six">
      {isRevised && <input type="hidden" name="vorlage" value="ueberarbeitet" />}
      <PlaceFilters filter={filter} sections={sections} />
      <FilterSelect name="wartet" label="Wartet" all="egal wie lange" chosen={age ?? ""} options={toOptions(AGE_WORDS)} />
      <FilterSelect name="autor" label="Autorin oder Autor" all="alle" chosen={history ?? ""} options={toOptions(HISTORY_WORDS)} />
      <FilterSelect name="reihenfolge" label="Reihenfolge" chosen={order} options={toOptions(ORDER_WORDS)} />
    </Filters>
  );
}

/** Where it stands and what it is. */
export function PlaceFilters({ filter: { sectionKey, kind }, sections }: FiltersProps) {
  return (
    <>
      <FilterSelect name="abschnitt" label="Abschnitt" all="alle" chosen={sectionKey ?? ""} options={sections.map(({ key, title }) => ({ value: key, word: title }))} />
      <FilterSelect name="art" label="Beitragsart" all="alle" chosen={KIND_CHOICES.find((choice) => choice.kind === kind)?.slug ?? ""} options={KIND_CHOICES.map(({ slug, word }) => ({ value: slug, word }))} />
    </>
  );
}

function toOptions(words: Record<string, string>) {
  return Object.entries(words).map(([value, word]) => ({ value, word }));
}
