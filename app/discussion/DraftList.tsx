import { toDayAndTime } from "#app/text/dates.ts";
import type { listDrafts } from "./own-drafts.server.ts";
import { toWholeText } from "./example-details.ts";
import { KindMark } from "./KindMark.tsx";
import { toPlaceWords } from "./place.ts";

type Drafts = ReturnType<typeof listDrafts>;

export function DraftList({ drafts, mayContinue }: { drafts: Drafts; mayContinue: boolean }) {
  return (
    <ol className="entries space-top-m">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <div className="entry">
            <div className="entry__where">
              <p>
                {toSpotWords(draft)}
                {!draft.answers && draft.passageNumber && <span className="quiet"> · {draft.sectionTitle}</span>}
              </p>
              <p className="quiet">gespeichert am {toDayAndTime(draft.updatedAt)}</p>
            </div>
            <div>
              {draft.kind && (
                <p>
                  <KindMark kind={draft.kind} />
                </p>
              )}
              <p className="kept">{toWholeText(draft.body, draft.details)}</p>
              {!draft.path && <p className="small quiet space-top-s">{draft.answers ? `${draft.answers.number} ist nicht mehr da.` : `Diese Stelle stand in ${draft.versionLabel} und ist in der heutigen Fassung nicht mehr da.`} Den Text können Sie kopieren.</p>}
              <div className="actions">
                {draft.path && (mayContinue || draft.answers?.act === "bearbeiten") && (
                  <a className="btn btn--small" href={draft.path}>
                    Weiterschreiben<span className="hidden">: {toSpotWords(draft)}</span>
                  </a>
                )}
                <form method="post" action="/konto/entwurf-loeschen">
                  <input type="hidden" name="entwurf" value={draft.id} />
                  <button className="btn btn--small btn--text">
                    Entwurf löschen<span className="hidden">: {toSpotWords(draft)}</span>
                  </button>
                </form>
              </div>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function toSpotWords({ answers, ...place }: Drafts[number]): string {
  if (!answers) return `zu ${toPlaceWords(place)}`;
  return answers.act === "antworten" ? `Antwort auf ${answers.number}` : `Überarbeitung von ${answers.number}`;
}
