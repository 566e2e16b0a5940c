import { toDayFromIso } from "#app/text/dates.ts";
import { NETIQUETTE_VERSIONS } from "./netiquette-versions.ts";

/** Which wording holds, and a way to what changed. */
export function VersionInForce() {
  const [{ number, since }] = NETIQUETTE_VERSIONS;
  return (
    <p className="meta">
      <span>
        Fassung {number}, gilt seit {toDayFromIso(since)}
      </span>
      <a href="#fassungen">Was sich geändert hat</a>
    </p>
  );
}

/** Since when each wording holds, and what it changed. */
export function NetiquetteVersions() {
  return (
    <section className="legal block" aria-labelledby="fassungen">
      <h2 id="fassungen">Fassungen</h2>
      {NETIQUETTE_VERSIONS.map(({ number, since, changes }) => (
        <div className="space-top-m" key={number}>
          <h3>
            Fassung {number}, seit <time dateTime={since}>{toDayFromIso(since)}</time>
          </h3>
          <ul className="list">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
