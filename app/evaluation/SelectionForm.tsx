import { type FilterField, LONGEST_SEARCH } from "#app/discussion/contribution-filter.ts";
import { DayField } from "#app/ui/DayField.tsx";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";
import type { Selection } from "./selection.ts";

/** A plain form: its address can be kept, sent and gone back to. */
export function SelectionForm({ action, fields, selection: { filter } }: { action: string; fields: FilterField[]; selection: Selection }) {
  return (
    <search className="filters" aria-label="Beiträge auswählen">
      <form method="get" action={action}>
        <div className="filters__grid">
          <div>
            <label htmlFor="suche">Suche im Wortlaut</label>
            <input id="suche" name="suche" type="search" maxLength={LONGEST_SEARCH} defaultValue={filter.words} />
          </div>
          {fields.map(({ name, label, choices }) => (
            <FilterSelect key={name} name={name} label={label} all="alle" chosen={filter.chosen.find(({ field }) => field.name === name)?.choice.slug ?? ""} options={choices.map(({ slug, word }) => ({ value: slug, word }))} />
          ))}
          <DayField name="von" label="Eingereicht vom" day={filter.from} />
          <DayField name="bis" label="Eingereicht bis zum" day={filter.until} />
          <div>
            <button className="btn btn--secondary">Auswahl anwenden</button>
          </div>
        </div>
      </form>
    </search>
  );
}
