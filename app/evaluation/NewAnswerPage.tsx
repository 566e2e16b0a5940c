import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ANSWER_FIELDS, AnswerFields, MemberList, MembersHeading, type RefusedAnswer } from "./AnswerFields.tsx";
import { toWorkPath, type WorkContribution } from "./section-work.ts";
import { SectionTask } from "./TaskFrame.tsx";

type NewAnswerPageProps = { section: { key: string; title: string }; members: WorkContribution[]; query: string; refused: RefusedAnswer | null };

/** One answer to one or several contributions of a section. */
export function NewAnswerPage({ section, members, query, refused }: NewAnswerPageProps) {
  const { errors, typed }: RefusedAnswer = refused ?? { errors: {}, typed: {} };
  const back = toWorkPath(section.key);
  return (
    <SectionTask section={section} here="Erwidern">
      <ErrorSummary title="Die Erwiderung ist noch nicht gespeichert" typed={typed} errors={errors} fields={ANSWER_FIELDS} />
      <header className="opening">
        <h1 className="title">{toHeading(members)}</h1>
      </header>
      {members.length === 0 && !refused ? (
        <div className="empty">
          <h2>Kein Beitrag ausgewählt.</h2>
          <p>
            Wählen Sie im Abschnitt mindestens einen Beitrag, der noch keine Erwiderung hat. <a href={back}>Zurück zum Abschnitt</a>
          </p>
        </div>
      ) : (
        <form method="post" action={`/auswertung/abschnitte/${section.key}/erwiderung${query}`} noValidate>
          <MembersHeading members={members} error={errors.members} />
          <MemberList members={members} isChosen={(number) => refused === null || number in typed} />
          <AnswerFields disposition={typed.disposition ?? ""} body={typed.body ?? ""} errors={errors} />
          <div className="actions">
            <button className="btn">Als Entwurf speichern</button>
            <a href={back}>Abbrechen</a>
          </div>
        </form>
      )}
    </SectionTask>
  );
}

function toHeading(members: WorkContribution[]): string {
  if (members.length === 1) return `Auf ${members[0]!.number} erwidern`;
  return members.length === 0 ? "Erwidern" : `Auf ${members.length} Beiträge gemeinsam erwidern`;
}
