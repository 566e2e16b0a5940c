import type { Db } from "#db/open.ts";
import type { PageKey } from "#db/schema/sets.ts";
import { listPlaceholders } from "#app/text/placeholders.ts";
import { HOUSE_HISTORY, toMoment } from "./house-history.ts";
import { HOUSE_TEXTS } from "./house-texts.server.ts";
import { PAGE_KEYS } from "./legal-pages.ts";
import type { OpenEntries } from "./open-entries.ts";
import { listNewestBodies } from "./page-versions.server.ts";

export type PageState = OpenEntries & { number: number; since: number; isHouse: boolean };

/** Where each legal page stands, and which entries only the operator can make are still open on it. */
export function listPageStates(db: Db): PageState[] {
  const stored = new Map(listNewestBodies(db).map(({ page, ...newest }) => [page, newest]));
  return PAGE_KEYS.map((page) => {
    const { body, number, since, isHouse } = stored.has(page) ? { ...stored.get(page)!, isHouse: false } : toHouseState(page);
    return { page, number, since, isHouse, entries: listPlaceholders(body) };
  });
}

/** The pages on which something is still to be entered. */
export function listOpenEntries(db: Db): OpenEntries[] {
  return listPageStates(db).flatMap(({ page, entries }) => (entries.length > 0 ? [{ page, entries }] : []));
}

function toHouseState(page: PageKey) {
  const [{ number, since }] = HOUSE_HISTORY[page];
  return { body: HOUSE_TEXTS[page], number, since: toMoment(since), isHouse: true };
}
