import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { ANSWER_FIELDS, AnswerFields, MemberList, MembersHeading, type RefusedAnswer } from "./AnswerFields.tsx";
import { DispositionBadge } from "./DispositionBadge.tsx";
import type { FoundAnswer } from "./find-answer.server.ts";
import { toWorkPath } from "./section-work.ts";
import { SectionTask } from "./TaskFrame.tsx";
import { VersionNote } from "./VersionNote.tsx";
import { findReleased, toSaveWords, toStayingWords } from "./versions.ts";

type AnswerPageProps = FoundAnswer & { refused: (RefusedAnswer & { isStale: boolean }) | null };

/** An answer to read, change or discard. */
export function AnswerPage({ id, section, newest, versions, members, offered, refused }: AnswerPageProps) {
  const { errors, typed }: RefusedAnswer = refused ?? { errors: {}, typed: {} };
  const back = toWorkPath(section.key);
  const isChosen = (number: string) => (refused ? number in typed : members.some((member) => member.number === number));
  return (
    <SectionTask section={section} here="Erwiderung">
      <ErrorSummary title="Die Erwiderung ist noch nicht gespeichert" typed={typed} errors={errors} fields={ANSWER_FIELDS} />
      <Opening members={members} versions={versions} />
      {refused?.isStale && (
        <Notice tone="warn" title="Inzwischen hat jemand diese Fassung gespeichert:">
          <DispositionBadge disposition={newest.disposition} />
          <Html className="words" html={newest.html} />
        </Notice>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={newest.id} />
        <MembersHeading members={members} error={errors.members} />
        <MemberList members={members} isChosen={isChosen} />
        {offered.length > 0 && (
          <details>
            <summary>Weitere Beiträge dazunehmen</summary>
            <MemberList members={offered} isChosen={isChosen} />
          </details>
        )}
        <AnswerFields disposition={typed.disposition ?? newest.disposition} body={typed.body ?? newest.body} staying={toStayingWords(versions)} errors={errors} />
        <div className="actions">
          <button className="btn">{toSaveWords(newest)}</button>
          <a href={back}>Abbrechen</a>
        </div>
      </form>
      {newest.releasedAt === null && (
        <form className="space-top-l" method="post" action={`/auswertung/erwiderungen/${id}/verwerfen`}>
          <input type="hidden" name="version" value={newest.id} />
          <button className="btn btn--danger">Entwurf verwerfen</button>
          <p className="hint">{findReleased(versions) ? "Es gilt dann weiter, was veröffentlicht ist." : "Die Beiträge sind dann wieder offen."}</p>
        </form>
      )}
    </SectionTask>
  );
}

function Opening({ members, versions }: Pick<AnswerPageProps, "members" | "versions">) {
  const former = versions.slice(1);
  return (
    <header className="opening">
      <h1 className="title">{members.length === 1 ? `Erwiderung auf ${members[0]!.number}` : `Erwiderung auf ${members.length} Beiträge`}</h1>
      <VersionNote versions={versions} />
      {former.length > 0 && (
        <details className="wordings">
          <summary>Frühere Fassungen: {former.length}</summary>
          <ol className="list">
            {former.map(({ id, n, writtenAt, releasedAt, disposition, html }) => (
              <li key={id}>
                <p className="small quiet row">
                  <span>
                    Fassung {n}, {toDayAndTime(writtenAt)}
                    {releasedAt !== null && `, veröffentlicht am ${toDay(releasedAt)}`}
                  </span>
                  <DispositionBadge disposition={disposition} />
                </p>
                <Html className="words" html={html} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </header>
  );
}
