import { toSlug } from "#app/discussion/contribution-filter.ts";
import { DayField } from "#app/ui/DayField.tsx";
import { Filters } from "#app/ui/Filters.tsx";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";
import { type LogFilter, OUTCOME_CHOICES, REASON_CHOICES } from "./log-filter.ts";

type FiltersProps = { filter: LogFilter; sections: { key: string; title: string }[]; moderators: string[] };

export function LogFilters({ filter, sections, moderators }: FiltersProps) {
  const { sectionKey, outcome, reason, by, from, until } = filter;
  return (
    <Filters label="Protokoll filtern" action="/moderation/protokoll">
      <FilterSelect name="abschnitt" label="Abschnitt" all="alle" chosen={sectionKey ?? ""} options={sections.map(({ key, title }) => ({ value: key, word: title }))} />
      <FilterSelect name="ausgang" label="Ausgang" all="jeder" chosen={slugOf(OUTCOME_CHOICES, outcome)} options={toOptions(OUTCOME_CHOICES)} />
      <FilterSelect name="grund" label="Grund" all="jeder" chosen={slugOf(REASON_CHOICES, reason)} options={toOptions(REASON_CHOICES)} />
      <FilterSelect name="wer" label="Wer" all="alle" chosen={by ?? ""} options={moderators.map((name) => ({ value: toSlug(name), word: name }))} />
      <DayField name="von" label="Vom" day={from} />
      <DayField name="bis" label="Bis zum" day={until} />
    </Filters>
  );
}

function slugOf(choices: { value: string; slug: string }[], value: string | null): string {
  return choices.find((choice) => choice.value === value)?.slug ?? "";
}

function toOptions(choices: { slug: string; word: string }[]) {
  return choices.map(({ slug, word }) => ({ value: slug, word }));
}
