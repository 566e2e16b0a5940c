import { Mark } from "#app/ui/Mark.tsx";
import { toPlacePath, toSignInPath } from "./place.ts";

type SupportFormProps = {
  sectionKey: string;
  passage: { id: string; number: string; supports: number; isSupported: boolean };
  isSignedIn: boolean;
  /** Afterwards only the number stays, and the way to take back what one said. */
  mayWrite: boolean;
  /** The page to come back to; without one, the passage in its section. */
  returnTo?: string;
};

/** "Das erleben wir auch": one click, to the paper itself. It is not a vote. */
export function SupportForm({ sectionKey, passage, isSignedIn, mayWrite, returnTo }: SupportFormProps) {
  const { id, number, supports, isSupported } = passage;
  const words = (
    <>
      <Mark sign="waves" />
      <span>
        Das erleben wir auch{supports > 0 && ` · ${supports}`}
        <span className="hidden">, zu Rn.&nbsp;{number}</span>
      </span>
    </>
  );
  if (!mayWrite && !isSupported) return supports > 0 ? <span className="support support--still">{words}</span> : null;
  if (!isSignedIn) {
    return (
      <a className="support" href={toSignInPath(returnTo ?? toPlacePath({ sectionKey, passageNumber: number }))}>
        {words}
      </a>
    );
  }
  return (
    <form className="support-form" method="post" action={`/papier/${sectionKey}/unterstuetzen`}>
      <input type="hidden" name="passage" value={id} />
      <input type="hidden" name="support" value={isSupported ? "nein" : "ja"} />
      {returnTo && <input type="hidden" name="zurueck" value={returnTo} />}
      <button className="support" aria-pressed={isSupported}>
        {words}
      </button>
    </form>
  );
}
