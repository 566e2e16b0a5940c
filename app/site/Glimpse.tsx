import type { Part } from "#db/schema/sets.ts";
import { SettingLabel } from "#app/paper/SettingLabel.tsx";
import { withoutFootnoteMarks } from "#app/paper/footnote-marks.ts";
import { Html } from "#app/ui/Html.tsx";

type GlimpseProps = { passage: { number: string; weichenstellung: number | null; html: string; sectionKey: string; part: Part | null } };

/** One Weichenstellung as a taste of the paper. */
export function Glimpse({ passage: { number, weichenstellung, html, sectionKey, part } }: GlimpseProps) {
  return (
    <div className="glimpse" data-part={part ?? ""}>
      <SettingLabel weichenstellung={weichenstellung} number={number} />
      <Html className="prose" html={withoutFootnoteMarks(html)} />
      <p className="row small space-top-s">
        <a href={`/papier/${sectionKey}#rn-${number}`}>Im Zusammenhang lesen</a>
        <a href="/weichenstellungen">Alle Weichenstellungen des Papiers</a>
      </p>
    </div>
  );
}
