import { Fragment } from "react";
import { toExampleCount } from "./example.ts";
import { toMunicipalityFacts, toMunicipalityPath } from "./municipalities.ts";
import type { Counted } from "./showcase-filter.ts";

/** Towns by name, each with where it is and how many examples it has; those without one share a line. */
export function MunicipalityList({ municipalities }: { municipalities: Counted[] }) {
  const [shown, others] = [municipalities.filter(({ count }) => count > 0), municipalities.filter(({ count }) => count === 0)];
  return (
    <>
      {shown.length > 0 && (
        <ul className="towns">
          {shown.map((municipality) => (
            <li key={municipality.slug}>
              <div>
                <a href={toMunicipalityPath(municipality)}>{municipality.name}</a>
                <p className="small quiet">{toMunicipalityFacts(municipality)}</p>
              </div>
              <span className="small quiet num">{toExampleCount(municipality.count)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className={shown.length > 0 ? "space-top-s" : undefined}>
          Noch kein Beispiel aus{" "}
          {others.map(({ slug, name }, index) => (
            <Fragment key={slug}>
              {index > 0 && (index === others.length - 1 ? " und " : ", ")}
              <a href={toMunicipalityPath({ slug })}>{name}</a>
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}
