import type { Db } from "#db/open.ts";
import type { PageKey } from "#db/schema/sets.ts";
import { toChangedParts } from "#app/text/changed-parts.ts";
import { diffWordings } from "#app/text/diff.ts";
import { listPlaceholders } from "#app/text/placeholders.ts";
import { findFormer, findWording, listStored } from "./page-versions.server.ts";
import { toVersionList } from "./version-list.ts";

/** A legal page as everybody reads it; asked for a former wording, that one with what is different today. Undefined for a wording there never was. */
export function readLegalPage(db: Db, { page, address }: { page: PageKey; address: string }) {
  const current = findWording(db, page);
  const wanted = toWanted(address);
  const former = wanted === null || wanted === current.number ? null : findFormer(db, page, wanted);
  if (former === undefined) return undefined;
  const versions = toVersionList(page, listStored(db, page));
  const { html, number, since } = former ?? current;
  return {
    page, html, number, since, versions,
    missing: listPlaceholders(current.body).length,
    former: former && { inForce: current.number, until: versions[versions.findIndex((version) => version.number === former.number) - 1]?.since ?? current.since, pieces: toChangedParts(diffWordings(former.body, current.body)) },
  };
}
export type LegalPageRead = NonNullable<ReturnType<typeof readLegalPage>>;

/** The wording an address asks for; one that is no number asks for none there is. */
function toWanted(address: string): number | null {
  const wanted = new URL(address).searchParams.get("fassung");
  return wanted === null ? null : /^\d{1,4}$/.test(wanted) ? Number(wanted) : -1;
}
