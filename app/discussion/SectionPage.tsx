import type { ShownBan } from "#app/accounts/writing-ban.ts";
import { Footnotes } from "#app/paper/Footnotes.tsx";
import { toNumberRange } from "#app/paper/outline.ts";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { VersionMeta } from "#app/paper/VersionMeta.tsx";
import { Turn } from "#app/paper/Turn.tsx";
import type { Part } from "#db/schema/sets.ts";
import { toContributionCount } from "#app/text/words.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { BannedNotice } from "./BannedNotice.tsx";
import { Composer, type TypedContribution } from "./Composer.tsx";
import { WHOLE_SECTION } from "./contribution-form.ts";
import { toWholeText } from "./example-details.ts";
import type { findComposer } from "./find-composer.server.ts";
import { Former } from "./Former.tsx";
import { FollowForm } from "./FollowForm.tsx";
import { OwnContribution } from "./OwnContribution.tsx";
import type { Resubmission } from "./phase.ts";
import { toComposerPath, toSignInPath } from "./place.ts";
import { PassageWithMargin } from "./PassageWithMargin.tsx";
import type { readSection } from "./read-section.server.ts";

type Refused = { errors: Partial<Record<string, string>>; typed: TypedContribution; isClosed: boolean };
type SectionPageProps = Omit<ReturnType<typeof readSection>, "parts"> & {
  section: { key: string; title: string; part: Part | null };
  version: { label: string; datedOn: string | null; sourceNote: string | null; countedSince: number | null };
  isSignedIn: boolean;
  mayWrite: boolean;
  resubmission: Resubmission;
  /** Without what was said about it. */
  isTextOnly: boolean;
  /** Somebody wants to write here, and cannot at this time. */
  isShut: boolean;
  composer: ReturnType<typeof findComposer> | null;
  ban: ShownBan | null;
  refused: Refused | null;
};

/** A section to read and to write on: text, margin, footnotes, and one composer at its place. */
export function SectionPage(props: SectionPageProps) {
  const { section, items, isSignedIn, mayWrite, isTextOnly, refused } = props;
  const composer = <ComposerHere {...props} />;
  const target = props.composer?.target?.query;
  return (
    <>
      <Crumbs trail={[{ to: "/papier", word: "Papier" }]} here={section.title} />
      <div data-part={section.part ?? ""}>
        <Opening {...props} />
        {props.isShut && !refused && <Shut isSignedIn={isSignedIn} />}
        {refused?.isClosed && <ClosedMeanwhile words={toWholeText(refused.typed.body ?? "", refused.typed)} />}
        <div className="reading">
          {items[0]?.type === "passage" && <h2 className="hidden">Text des Abschnitts</h2>}
          {items.map((item) =>
            item.type === "subheading" ? (
              <h2 key={item.anchor} id={item.anchor}>
                {item.title}
              </h2>
            ) : (
              <PassageWithMargin key={item.id} passage={item} sectionKey={section.key} isSignedIn={isSignedIn} mayWrite={mayWrite} isTextOnly={isTextOnly} resubmission={props.resubmission}>
                {target === item.number && composer}
              </PassageWithMargin>
            ),
          )}
        </div>
        <Footnotes footnotes={props.footnotes} />
        {!isTextOnly && <OnSection {...props} />}
        <Former {...props.former} html={isTextOnly ? "" : props.onFormer} />
        {(target === undefined || target === WHOLE_SECTION) && composer}
        <Turn previous={props.previous} next={props.next} />
      </div>
    </>
  );
}

function Opening({ section, version, numbers, tally, isEvaluated, items, isSignedIn, isFollowed, mayWrite, isTextOnly }: SectionPageProps) {
  const subheadings = items.flatMap((item) => (item.type === "subheading" ? [item] : []));
  return (
    <header className="opening">
      {section.part && (
        <p>
          <PartLabel part={section.part} />
        </p>
      )}
      <h1>{section.title}</h1>
      <p className="meta">
        <span>{toNumberRange(numbers)}</span>
        <span>{tally.total === 0 ? "noch kein Beitrag" : toContributionCount(tally.total, tally.replies)}</span>
        {isEvaluated && <a href={`/rueckmeldungen#a-${section.key}`}>Was daraus wurde</a>}
        <VersionMeta version={version} />
      </p>
      {subheadings.length > 1 && (
        <details className="outline no-print">
          <summary>In diesem Abschnitt</summary>
          <ul className="list">
            {subheadings.map(({ anchor, title, total }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>{title}</a>
                {total > 0 && <span className="quiet"> · {toContributionCount(total)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="row small no-print">
        {isTextOnly ? <a href={`/papier/${section.key}`}>Mit Beiträgen lesen</a> : <a href={`/papier/${section.key}?ansicht=text`}>Nur den Text lesen</a>}
        {mayWrite && !isSignedIn && <a href={toSignInPath(toComposerPath({ sectionKey: section.key, passageNumber: null }))}>Zum ganzen Abschnitt schreiben</a>}
        {isSignedIn && <FollowForm action={`/papier/${section.key}/folgen`} what={`Abschnitt „${section.title}“`} isFollowed={isFollowed} />}
      </div>
    </header>
  );
}

function ComposerHere({ composer, ban, section, refused }: SectionPageProps) {
  if (!composer) return null;
  const { draft, draftId, cited, ...place } = composer;
  const text = refused ? toWholeText(refused.typed.body ?? "", refused.typed) : toWholeText(draft?.body ?? "", draft?.details ?? null);
  if (ban) return <BannedNotice className="passage__form stack" ban={ban} text={text} refused={refused && { isDraft: Object.keys(refused.errors).length === 0 }} />;
  const quote = cited ?? draft;
  const begun = { ...draft?.details, kind: draft?.kind ?? undefined, quote: quote?.quote ?? undefined, quoteBefore: quote?.quoteBefore ?? undefined, body: draft?.body };
  return <Composer {...place} draftId={refused?.typed.draft ?? draftId} sectionKey={section.key} typed={refused && !refused.isClosed ? refused.typed : begun} errors={refused?.errors ?? {}} />;
}

function Shut({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <div className="narrow">
      <Notice tone="info" title="Schreiben ist zurzeit nicht möglich.">
        {isSignedIn && (
          <p>
            Was Sie begonnen haben, steht unter <a href="/konto/entwuerfe">Entwürfe</a>.
          </p>
        )}
      </Notice>
    </div>
  );
}

function ClosedMeanwhile({ words }: { words: string }) {
  return (
    <div className="narrow stack">
      <Notice tone="bad" title="Nicht gespeichert. Die Diskussion ist inzwischen geschlossen." announced>
        <p>Ihr Text steht unten, damit Sie ihn sichern können.</p>
      </Notice>
      <p className="kept">{words}</p>
    </div>
  );
}

function OnSection({ section, onSection, resubmission, mayWrite, isSignedIn }: SectionPageProps) {
  const { html, allPath, own } = onSection;
  const isEmpty = html === "" && own.length === 0;
  if (isEmpty && !mayWrite) return null;
  return (
    <section className="section-contributions" id={WHOLE_SECTION} aria-labelledby="abschnitt-titel">
      <h2 id="abschnitt-titel">Zum ganzen Abschnitt</h2>
      {isEmpty && (
        <p className="quiet small">
          Noch kein Beitrag.{" "}
          {!isSignedIn && <a href={toSignInPath(toComposerPath({ sectionKey: section.key, passageNumber: null }))}>Den ersten schreiben</a>}
        </p>
      )}
      <div className="stack">
        {own.map((mine) => (
          <OwnContribution key={mine.number} own={mine} resubmission={resubmission} />
        ))}
      </div>
      {html && <Html className="stack" html={html} />}
      {allPath && (
        <p className="space-top-m">
          <a href={allPath}>Alle Beiträge zu diesem Abschnitt</a>
        </p>
      )}
    </section>
  );
}
