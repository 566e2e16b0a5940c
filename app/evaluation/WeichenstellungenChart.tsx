import type { Land, SizeClass } from "#db/schema/sets.ts";
import { type ContributionFilter, type FilterField, narrow, toFilterPath } from "#app/discussion/contribution-filter.ts";
import { toTimesSentence } from "#app/discussion/support-words.ts";
import { LAND_WORDS, SIZE_CLASS_WORDS, toGermanNumber } from "#app/text/words.ts";
import { PairedBars } from "#app/ui/PairedBars.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import { toFinding } from "./chart-words.ts";
import type { WeichenstellungFigures } from "./weichenstellung-figures.server.ts";

type WeichenstellungenProps = { weichenstellungen: WeichenstellungFigures[]; fields: FilterField[]; filter: ContributionFilter };

const LANDS = Object.entries(LAND_WORDS) as [Land, string][];
const SIZES = Object.entries(SIZE_CLASS_WORDS).map(([value, { word }]) => [value as SizeClass, word] as [SizeClass, string]);

/** How many live the same, and how much is said, for each Weichenstellung. */
export function WeichenstellungenChart({ weichenstellungen, fields, filter }: WeichenstellungenProps) {
  const pairs = weichenstellungen.map(({ weichenstellung, sectionTitle, supports, contributions }): { word: string; values: [number, number] } => ({ word: `${weichenstellung} · ${sectionTitle}`, values: [supports, contributions] }));
  const supported = weichenstellungen.map(({ weichenstellung, supports }) => ({ word: `Nr.\u00a0${weichenstellung}`, value: supports }));
  return (
    <PairedBars
      id="weichenstellungen"
      title={toFinding("Weichenstellungen", "am meisten unterstützt", supported)}
      measure={`Unterstützung und Beiträge je Weichenstellung${asksMore(filter) ? "; Suche und Beitragsart betreffen nur die Beiträge" : ""}`}
      series={[{ word: "„Das erleben wir auch“" }, { word: "Beiträge" }]}
      pairs={pairs}
      table={<WeichenstellungenTable weichenstellungen={weichenstellungen} fields={fields} filter={filter} />}
    />
  );
}

/** Support has no words and no kind. */
function asksMore({ words, chosen }: ContributionFilter): boolean {
  return words !== "" || chosen.some(({ field }) => field.column === "kind");
}

function WeichenstellungenTable({ weichenstellungen, fields, filter }: WeichenstellungenProps) {
  return (
    <Scroll label="Unterstützung und Beiträge je Weichenstellung">
      <table>
        <thead>
          <tr>
            <th scope="col">Weichenstellung</th>
            <th scope="col" className="right">Unterstützung</th>
            <th scope="col">aus Größenklassen</th>
            <th scope="col">aus Bundesländern</th>
            <th scope="col" className="right">Beiträge</th>
          </tr>
        </thead>
        <tbody>
          {weichenstellungen.map((figures) => (
            <Row key={figures.number} figures={figures} narrowed={narrow(filter, { fields, column: "passageNumber", value: figures.number })} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ figures, narrowed }: { figures: WeichenstellungFigures; narrowed: ContributionFilter | undefined }) {
  const { weichenstellung, number, sectionKey, sectionTitle, supports, sizeClasses, lands, contributions } = figures;
  return (
    <tr>
      <th scope="row">
        <a href={`/papier/${sectionKey}#rn-${number}`}>
          Weichenstellung {weichenstellung}, Rn.&nbsp;{number}
        </a>
        : {sectionTitle}
      </th>
      <td className="right">{toGermanNumber(supports)}</td>
      <td>{toTimesSentence(new Map(sizeClasses), SIZES) || "–"}</td>
      <td>{toTimesSentence(new Map(lands), LANDS) || "–"}</td>
      <td className="right">
        {narrowed && contributions > 0 ? (
          <a href={toFilterPath(narrowed)}>
            {toGermanNumber(contributions)}
            <span className="hidden"> zu Weichenstellung {weichenstellung} lesen</span>
          </a>
        ) : (
          toGermanNumber(contributions)
        )}
      </td>
    </tr>
  );
}
