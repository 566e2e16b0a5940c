import { toDay } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { toFormerPath } from "./legal-pages.ts";
import type { VersionEntry } from "./version-list.ts";

/** Since when each wording holds, what it changed, and where a former one can be read. */
export function VersionList({ slug, versions }: { slug: string; versions: VersionEntry[] }) {
  return (
    <section className="legal block" aria-labelledby="fassungen">
      <h2 id="fassungen">Fassungen</h2>
      {versions.map(({ number, since, changes, hasWording }, index) => (
        <div className="space-top-m" key={number}>
          <h3>
            Fassung {number}, seit <time dateTime={new Date(since).toISOString().slice(0, 10)}>{toDay(since)}</time>
          </h3>
          {changes.length === 1 && <p>{setType(changes[0]!)}</p>}
          {changes.length > 1 && (
            <ul className="list">
              {changes.map((change) => (
                <li key={change}>{setType(change)}</li>
              ))}
            </ul>
          )}
          {hasWording && index > 0 && (
            <p className="small">
              <a href={toFormerPath(slug, number)}>
                Fassung {number} lesen<span className="hidden">,</span> mit dem Unterschied zu heute
              </a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
