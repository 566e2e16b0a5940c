import { toDayAndTime } from "#app/text/dates.ts";
import type { listDrafts } from "./drafts.server.ts";
import { KindMark } from "./KindMark.tsx";
import { toComposerPath, toPlaceWords } from "./place.ts";

type Drafts = ReturnType<typeof listDrafts>;

export function DraftList({ drafts, mayContinue }: { drafts: Drafts; mayContinue: boolean }) {
  return (
    <ol className="entries space-top-m">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <div className="entry">
            <p className="entry__where">
              zu {toPlaceWords(draft)}
              <br />
              <span className="quiet">{toDayAndTime(draft.updatedAt)}</span>
            </p>
            <div>
              {draft.kind && (
                <p>
                  <KindMark kind={draft.kind} />
                </p>
              )}
              <p className="kept">{draft.body}</p>
              <div className="actions">
                {mayContinue && (
                  <a className="btn btn--small" href={toComposerPath(draft)}>
                    Weiterschreiben<span className="hidden"> zu {toPlaceWords(draft)}</span>
                  </a>
                )}
                <form method="post" action="/konto/entwurf-loeschen">
                  <input type="hidden" name="entwurf" value={draft.id} />
                  <button className="btn btn--text">
                    Entwurf löschen<span className="hidden"> zu {toPlaceWords(draft)}</span>
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
