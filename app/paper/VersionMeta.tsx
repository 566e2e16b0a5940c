import { toDayFromIso } from "#app/text/dates.ts";

/** Which wording this is, from when, and whose. */
export function VersionMeta({ version }: { version: { label: string; datedOn: string | null; sourceNote: string | null; countedSince: number | null } }) {
  return (
    <>
      <span>
        {version.label}
        {version.datedOn && ` vom ${toDayFromIso(version.datedOn)}`}
      </span>
      {version.countedSince !== null && <a href="/papier/fassungen">Randnummern neu gezählt seit Fassung {version.countedSince}</a>}
      {version.sourceNote && <span>{version.sourceNote}</span>}
    </>
  );
}
