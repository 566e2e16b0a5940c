import { Mark } from "#app/ui/Mark.tsx";

/** The fork and the name of a Weichenstellung; away from the text also where it stands. */
export function SettingLabel({ weichenstellung, number, as: Tag = "p" }: { weichenstellung: number | null; number?: string; as?: "p" | "h2" }) {
  return (
    <Tag className="setting">
      <Mark sign="fork" />
      Weichenstellung {weichenstellung}
      {number && <span className="count push">Rn.&nbsp;{number}</span>}
    </Tag>
  );
}
