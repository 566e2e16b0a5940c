/** A version of what the team writes; the newest comes first. */
export type WrittenVersion = { n: number; writtenAt: number; releasedAt: number | null };

/** The one that everybody reads now. */
export function findReleased<Version extends WrittenVersion>(versions: Version[]): Version | undefined {
  return versions.find(({ releasedAt }) => releasedAt !== null);
}

/** What is public while one writes on; undefined where nothing is yet. */
export function toStayingWords(versions: WrittenVersion[]): string | undefined {
  const released = findReleased(versions);
  return released && `Öffentlich bleibt Fassung\u00a0${released.n}, bis Sie die neue veröffentlichen.`;
}

/** What saving makes of the newest version. */
export function toSaveWords(newest: WrittenVersion | null | undefined): string {
  return newest && newest.releasedAt !== null ? "Als neue Fassung speichern" : "Als Entwurf speichern";
}
