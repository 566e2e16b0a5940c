import type { ReactNode } from "react";
import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { findReleased, type WrittenVersion } from "./versions.ts";

/** Which version one has in front of one, and which everybody reads. */
export function VersionNote({ versions, children }: { versions: WrittenVersion[]; children?: ReactNode }) {
  const [newest] = versions;
  const released = findReleased(versions);
  if (!newest) return null;
  return (
    <p className="meta">
      {newest === released ? <Badge sign="check" word="veröffentlicht" tone="ok" /> : <Badge sign="pen" word="Entwurf" tone="warn" />}
      <span>
        Fassung {newest.n} vom {toDayAndTime(newest.writtenAt)}
      </span>
      {children}
      {released && newest !== released && <span>zu lesen ist Fassung {released.n}, veröffentlicht am {toDay(released.releasedAt ?? 0)}</span>}
    </p>
  );
}
