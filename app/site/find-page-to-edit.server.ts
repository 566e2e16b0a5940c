import type { Db } from "#db/open.ts";
import type { PageKey } from "#db/schema/sets.ts";
import { toChangedParts } from "#app/text/changed-parts.ts";
import { diffWordings } from "#app/text/diff.ts";
import { listPlaceholders } from "#app/text/placeholders.ts";
import { findFormer, findWording, listStored, toHouseWording } from "./page-versions.server.ts";
import { toVersionList } from "./version-list.ts";

/** A legal page for whoever changes it: the words in force, what is still to be entered, and all wordings. */
export function findPageToEdit(db: Db, page: PageKey) {
  const { number, since, isHouse, body } = findWording(db, page);
  const stored = listStored(db, page);
  return { page, number, since, isHouse, body, entries: listPlaceholders(body), versions: toVersionList(page, stored), houseChanges: findHouseChanges(db, page, stored.at(-1)?.number) };
}
export type PageToEdit = ReturnType<typeof findPageToEdit>;

/** What the software's own text says differently since the administration wrote its first wording. */
function findHouseChanges(db: Db, page: PageKey, first: number | undefined) {
  const before = first === undefined ? undefined : findFormer(db, page, first);
  const { body } = toHouseWording(page);
  return before && before.body !== body ? toChangedParts(diffWordings(before.body, body)) : null;
}
