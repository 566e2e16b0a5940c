/** One end of a stretch of days a list is narrowed to. */
export function DayField({ name, label, day }: { name: string; label: string; day: string | null }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <input id={name} name={name} type="date" defaultValue={day ?? ""} />
    </div>
  );
}
