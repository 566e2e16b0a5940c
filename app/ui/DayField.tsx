type DayFieldProps = { name: string; label: string; day: string | null };

/** One end of a period that a list is narrowed to. */
export function DayField({ name, label, day }: DayFieldProps) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="date" defaultValue={day ?? ""} />
    </div>
  );
}
