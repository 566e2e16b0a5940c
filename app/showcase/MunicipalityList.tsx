import { toExampleCount } from "./example.ts";
import { toMunicipalityFacts, toMunicipalityPath } from "./municipalities.ts";
import type { Counted } from "./showcase-filter.ts";

/** Towns by name, each with where it is and how many examples it has. */
export function MunicipalityList({ municipalities }: { municipalities: Counted[] }) {
  return (
    <ul className="towns">
      {municipalities.map((municipality) => (
        <li key={municipality.slug}>
          <div>
            <a href={toMunicipalityPath(municipality)}>{municipality.name}</a>
            <p className="small quiet">{toMunicipalityFacts(municipality)}</p>
          </div>
          <span className="small quiet num">{toExampleCount(municipality.count)}</span>
        </li>
      ))}
    </ul>
  );
}
