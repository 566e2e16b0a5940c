import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { ANSWER_FIELDS, AnswerFields, MemberList, MembersError, type RefusedAnswer } from "./AnswerFields.tsx";
import { DispositionBadge } from "./DispositionBadge.tsx";
import type { FoundAnswer } from "./find-answer.server.ts";
import { toWorkPath } from "./section-work.ts";

type AnswerPageProps = FoundAnswer & { refused: (RefusedAnswer & { isStale: boolean }) | null };

/** An answer to read, change or discard. */
export function AnswerPage({ id, section, newest, versions, members, offered, refused }: AnswerPageProps) {
  const { errors, typed }: RefusedAnswer = refused ?? { errors: {}, typed: {} };
  const back = toWorkPath(section.key);
  const isChosen = (number: string) => (refused ? number in typed : members.some((member) => member.number === number));
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/auswertung", word: "Auswertung" }, { to: back, word: section.title }]} here="Erwiderung" />
      <ErrorSummary title="Die Erwiderung ist noch nicht gespeichert" typed={typed} errors={errors} fields={ANSWER_FIELDS} />
      <Opening newest={newest} versions={versions} />
      {refused?.isStale && (
        <Notice tone="warn" title="Inzwischen hat jemand diese Fassung gespeichert:">
          <DispositionBadge disposition={newest.disposition} />
          <Html className="words" html={newest.html} />
        </Notice>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="version" value={newest.id} />
        <h2 className="subhead">Beiträge</h2>
        <MembersError error={errors.members} />
        <MemberList members={members} isChosen={isChosen} />
        {offered.length > 0 && (
          <details>
            <summary>Weitere Beiträge dazunehmen</summary>
            <MemberList members={offered} isChosen={isChosen} />
          </details>
        )}
        <AnswerFields disposition={typed.disposition ?? newest.disposition} body={typed.body ?? newest.body} errors={errors} />
        <div className="actions">
          <button className="btn">Als Entwurf speichern</button>
          <a href={back}>Abbrechen</a>
        </div>
      </form>
      {newest.releasedAt === null && (
        <form className="space-top-l" method="post" action={`/auswertung/erwiderungen/${id}/verwerfen`}>
          <input type="hidden" name="version" value={newest.id} />
          <button className="btn btn--danger">Entwurf verwerfen</button>
          <p className="hint">{versions.some(({ releasedAt }) => releasedAt !== null) ? "Es gilt dann weiter, was veröffentlicht ist." : "Die Beiträge sind dann wieder offen."}</p>
        </form>
      )}
    </div>
  );
}

function Opening({ newest, versions }: Pick<AnswerPageProps, "newest" | "versions">) {
  const released = versions.find(({ releasedAt }) => releasedAt !== null);
  const former = versions.slice(1);
  return (
    <header className="opening">
      <h1 className="title">Erwiderung</h1>
      <p className="meta">
        <Badge word={newest.releasedAt === null ? "Entwurf" : "veröffentlicht"} tone={newest.releasedAt === null ? "warn" : "ok"} />
        <span>
          Fassung {newest.n} vom {toDayAndTime(newest.writtenAt)}
        </span>
        {released && newest.releasedAt === null && <span>zu lesen ist Fassung {released.n}, veröffentlicht am {toDay(released.releasedAt ?? 0)}</span>}
      </p>
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
