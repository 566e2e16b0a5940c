import type { PhaseState } from "./phase.ts";

/** To somebody who has written nothing: where to begin, or why that is not possible now. */
export function NothingWritten({ phase }: { phase: PhaseState }) {
  if (phase === "upcoming") {
    return (
      <p>
        Sie können schreiben, sobald die Diskussion beginnt. Wie es geht, steht unter <a href="/mitmachen">So machen Sie mit</a>.
      </p>
    );
  }
  if (phase === "closed") {
    return (
      <p>
        Die Diskussion ist geschlossen. Was aus den Beiträgen wird, steht unter <a href="/rueckmeldungen">Rückmeldungen</a>.
      </p>
    );
  }
  return (
    <p>
      Am schnellsten beginnen Sie bei den <a href="/weichenstellungen">Weichenstellungen</a>; wie es geht, steht unter <a href="/mitmachen">So machen Sie mit</a>.
    </p>
  );
}
