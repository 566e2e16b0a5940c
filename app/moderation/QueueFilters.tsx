import { FilterSelect } from "#app/ui/FilterSelect.tsx";
import { AGE_WORDS, HISTORY_WORDS, KIND_CHOICES, ORDER_WORDS, type QueueFilter } from "./queue-filter.ts";

type FiltersProps = { filter: QueueFilter; sections: { key: string; title: string }[] };

/** A plain form: its address can be kept and gone back to. */
export function QueueFilters({ filter, sections }: FiltersProps) {
  const { age, history, isRevised, order } = filter;
  return (
    <search className="filters filters--six" aria-label="Offene Beiträge filtern">
      <form method="get" action="/moderation">
        {isRevised && <input type="hidden" name="vorlage" value="ueberarbeitet" />}
        <div className="filters__grid">
          <PlaceFilters filter={filter} sections={sections} />
          <FilterSelect name="wartet" label="Wartet" all="egal wie lange" chosen={age ?? ""} options={toOptions(AGE_WORDS)} />
          <FilterSelect name="autor" label="Autorin oder Autor" all="alle" chosen={history ?? ""} options={toOptions(HISTORY_WORDS)} />
          <FilterSelect name="reihenfolge" label="Reihenfolge" chosen={order} options={toOptions(ORDER_WORDS)} />
          <div>
            <button className="btn btn--secondary">Filter anwenden</button>
          </div>
        </div>
      </form>
    </search>
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
