import { Fragment } from "react";
import type { Entry, Fact, Part } from "#app/text/collected.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { toGermanNumber } from "#app/text/words.ts";

/** Everything that is kept about somebody, folded by kind; what there is nothing of is only named. */
export function OwnData({ parts }: { parts: Part[] }) {
  const empty = parts.filter(({ entries }) => entries.length === 0);
  return (
    <section className="space-top-l" aria-labelledby="gespeichert">
      <h2 id="gespeichert">Was gespeichert ist</h2>
      <div className="own-data space-top-m">
        {parts.map((part) => part.entries.length > 0 && <Kind key={part.title} {...part} />)}
      </div>
      {empty.length > 0 && (
        <details className="small space-top-m">
          <summary>Was wir nicht über Sie speichern</summary>
          <ul className="list space-top-s">
            {empty.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Kind({ title, entries }: Part) {
  return (
    <details>
      <summary>
        {title}
        {entries.length > 1 && "\u00a0"}
        {entries.length > 1 && <span className="quiet num">({toGermanNumber(entries.length)})</span>}
      </summary>
      <ol className="entries">
        {entries.map((entry, index) => (
          <li key={index}>
            <Facts entry={entry} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What was left empty is not shown here; the file has it. */
function Facts({ entry }: { entry: Entry }) {
  return (
    <dl className="dl">
      {Object.entries(entry).map(
        ([label, fact]) =>
          fact !== null && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{toWords(fact)}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

function toWords(fact: Exclude<Fact, null>): string {
  return typeof fact === "object" ? toDayAndTime(fact.at) : String(fact);
}
