import { DISPOSITION_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { ANSWER_STATE_WORDS, type OwnAnswer } from "./section-work.ts";

/** How far the answer to a contribution is, for the team. */
export function AnswerNote({ number, answer }: { number: string; answer: OwnAnswer }) {
  const { id, state, disposition, isOutdated } = answer;
  return (
    <div className="row small">
      <Badge sign={disposition} word={DISPOSITION_WORDS[disposition].word} />
      <span className="quiet">{ANSWER_STATE_WORDS[state]}</span>
      {isOutdated && <Badge tone="warn" sign="pen" word="Beitrag seither geändert" />}
      <a href={`/auswertung/erwiderungen/${id}`} data-key="e">
        Erwiderung ansehen und ändern<span className="hidden">, zu {number}</span>
      </a>
    </div>
  );
}
