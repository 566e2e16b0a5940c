type FilterSelectProps = { name: string; label: string; chosen: string; options: { value: string; word: string }[]; all?: string };

/** One thing a list can be narrowed to or sorted by. With `all`, nothing chosen is a choice too. */
export function FilterSelect({ name, label, chosen, options, all }: FilterSelectProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen}>
        {all && <option value="">{all}</option>}
        {options.map(({ value, word }) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}
