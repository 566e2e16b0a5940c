import { toChangedParts } from "#app/text/changed-parts.ts";
import { diffWordings } from "#app/text/diff.ts";
import { toDay } from "#app/text/dates.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Diff } from "#app/ui/Diff.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { EditForm, type RefusedPage } from "./EditForm.tsx";
import type { PageToEdit } from "./find-page-to-edit.server.ts";
import { LEGAL_PAGES } from "./legal-pages.ts";
import { toEntryCount } from "./open-entries.ts";
import { VersionList } from "./VersionList.tsx";

type EditPageProps = PageToEdit & { refused: RefusedPage | null };

/** A legal page to change. */
export function EditPage(props: EditPageProps) {
  const { page, body, houseChanges, versions, refused } = props;
  const { slug, title } = LEGAL_PAGES[page];
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/verwaltung/seiten", word: "Seiten" }]} here={title} />
      <ErrorSummary title="Die Seite ist noch nicht gespeichert" typed={refused?.typed} errors={refused?.errors ?? {}} fields={["body", "changes"]} />
      <Opening {...props} />
      {refused?.isStale && (
        <section className="block" aria-labelledby="inzwischen">
          <h2 id="inzwischen">Vom gespeicherten Text zu Ihrem</h2>
          <Diff pieces={toChangedParts(diffWordings(body, refused.typed.body ?? ""))} />
          <details>
            <summary>Der gespeicherte Text</summary>
            <p className="kept">{body}</p>
          </details>
        </section>
      )}
      {refused?.preview != null && <Preview html={refused.preview} />}
      <EditForm {...props} />
      {houseChanges && (
        <details className="space-top-l">
          <summary>Der Text, den die Software mitbringt, ist seit Ihrer ersten Fassung ein anderer</summary>
          <p className="space-top-s">Prüfen Sie, ob Ihr Text noch zu dem passt, was die Software tut.</p>
          <Diff pieces={houseChanges} />
        </details>
      )}
      <VersionList slug={slug} versions={versions} />
    </div>
  );
}

function Opening({ page, number, since, isHouse, entries }: EditPageProps) {
  const { slug, title } = LEGAL_PAGES[page];
  return (
    <header className="opening">
      <h1 className="title">{title}</h1>
      <p className="meta">
        <span>{isHouse ? `Fassung ${number}, mitgelieferter Text` : `Fassung ${number}, gilt seit ${toDay(since)}`}</span>
        <a href={`/${slug}`}>Zur öffentlichen Seite</a>
      </p>
      {entries.length > 0 && (
        <>
          <p className="space-top-m">Noch einzutragen ({toEntryCount(entries.length)}):</p>
          <ul className="list">
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </>
      )}
    </header>
  );
}

function Preview({ html }: { html: string }) {
  return (
    <section className="block" aria-labelledby="vorschau">
      <h2 id="vorschau">Vorschau</h2>
      <Notice>
        <p>So sähe die Seite aus. Gespeichert ist noch nichts.</p>
      </Notice>
      <Html className="legal space-top-m" html={html} />
    </section>
  );
}
