import { Notice } from "#app/ui/Notice.tsx";
import { LEGAL_PAGES, toEditPath } from "./legal-pages.ts";
import { type OpenEntries, toEntryCount } from "./open-entries.ts";

/** What still has to be entered before this may be called public, page by page. */
export function OpenEntriesNotice({ open }: { open: OpenEntries[] }) {
  if (open.length === 0) return null;
  const all = open.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className="flash">
      <Notice tone="warn" title={`Auf den Rechtsseiten ${all === 1 ? "fehlt" : "fehlen"} noch ${toEntryCount(all)}, die nur Sie kennen.`}>
        <p>
          {open.map(({ page, entries }, index) => (
            <span key={page}>
              {index > 0 && " · "}
              <a href={toEditPath(page)}>{LEGAL_PAGES[page].title}</a> ({entries.length})
            </span>
          ))}
        </p>
      </Notice>
    </div>
  );
}
