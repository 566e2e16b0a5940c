import { toDayFromIso } from "#app/text/dates.ts";

/** Which wording this is, from when, and whose. */
export function VersionMeta({ version }: { version: { label: string; datedOn: string | null; sourceNote: string | null } }) {
  return (
    <>
      <span>
        {version.label}
        {version.datedOn && ` vom ${toDayFromIso(version.datedOn)}`}
      </span>
      {version.sourceNote && <span>{version.sourceNote}</span>}
    </>
  );
}
