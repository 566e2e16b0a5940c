import type { Db } from "#db/open.ts";
import { findPublishedVersion, listWeichenstellungen } from "#app/paper/read-paper.server.ts";
import { countPublishedByPassage } from "./published-contributions.server.ts";
import { listPassageSizes } from "./support-by-size.server.ts";
import { countSupports, listSupported } from "./support-passage.server.ts";

export type ReadWeichenstellung = ReturnType<typeof readWeichenstellungen>[number];

/** All Weichenstellungen with how many live the same and how much was said about each. */
export function readWeichenstellungen(db: Db, { viewer }: { viewer: { id: string } | null }) {
  const version = findPublishedVersion(db);
  if (!version) return [];
  const supports = countSupports(db, version);
  const sizes = listPassageSizes(db, version);
  const supported = viewer ? listSupported(db, viewer) : new Set<string>();
  const said = countPublishedByPassage(db);
  return listWeichenstellungen(db, version).map(({ id, number, weichenstellung, html, sectionKey, sectionTitle, part }) => ({
    id, number, weichenstellung, html, sectionKey, sectionTitle, part,
    supports: supports.get(id) ?? 0, sizes: sizes.get(id) ?? "", isSupported: supported.has(id), total: said.get(id) ?? 0,
  }));
}
