import { drawDetails } from "#app/discussion/example-details.ts";
import { LAND_WORDS } from "#app/text/words.ts";
import { Html } from "#app/ui/Html.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import type { Example } from "./example.ts";
import { toMunicipalityFacts, toMunicipalityPath } from "./municipalities.ts";

/** Practice examples in short: from where on the left, what was done on the right. */
export function ExampleList({ examples }: { examples: Example[] }) {
  return (
    <ol className="entries">
      {examples.map((example) => (
        <li key={example.number}>
          <article className="entry" aria-labelledby={`beispiel-${example.number}`}>
            <Where example={example} />
            <div className="example">
              <h3 className="subhead" id={`beispiel-${example.number}`}>
                <span className="kind">
                  <Mark sign="example" />
                  <a href={`/beitraege/${example.number}`}>
                    <span className="hidden">Praxisbeispiel </span>
                    {example.number}
                  </a>
                </span>
              </h3>
              <p className="contribution__body">
                {example.done} {isCut(example) && <a href={`/beitraege/${example.number}`}>Ganz lesen<span className="hidden">: {example.number}</span></a>}
              </p>
              <Html html={drawDetails({ ...example, municipality: null })} />
              <Topics topics={example.topics} />
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}

function isCut({ done }: Example): boolean {
  return done.endsWith("…");
}

/** From where it is, unless that is said with who writes. */
function Where({ example: { municipality, land, sizeClass, who, day } }: { example: Example }) {
  return (
    <div className="entry__where">
      {municipality && (
        <p className="example__town">
          <a href={toMunicipalityPath(municipality)}>{municipality.name}</a>
        </p>
      )}
      {!(land && who.includes(LAND_WORDS[land])) && <p className="quiet">{toMunicipalityFacts({ land, sizeClass })}</p>}
      <p className="quiet">
        {who}, <span className="nowrap">{day}</span>
      </p>
    </div>
  );
}

function Topics({ topics }: { topics: Example["topics"] }) {
  if (topics.length === 0) return null;
  return (
    <p className="small row">
      <span className="quiet">Schlagworte:</span>
      {topics.map(({ name, slug }) => (
        <a key={slug} href={`/schaufenster?schlagwort=${slug}`}>
          {name}
        </a>
      ))}
    </p>
  );
}
