import { setType } from "#app/text/typography.ts";
import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { Notice } from "#app/ui/Notice.tsx";
import { type ShownBan, STILL_POSSIBLE, toBanTitle } from "./writing-ban.ts";

/** Says to somebody banned from writing why, until when, what they can still do, and whom to ask. */
export function BanNotice({ ban: { reason, explanation, endsAt } }: { ban: ShownBan }) {
  return (
    <Notice tone="warn" title={setType(toBanTitle(endsAt))}>
      <p>Sie können zurzeit nichts einreichen und nichts überarbeiten.</p>
      <p>
        Grund: {REASON_WORDS[reason]} (<a href={toClausePath(reason)}>Netiquette, Ziffer&nbsp;{toClauseNumber(reason)}</a>)
      </p>
      <p>{explanation}</p>
      <p>{STILL_POSSIBLE}</p>
      <p>
        Halten Sie die Schreibsperre für falsch, schreiben Sie dem Projektteam; die Adresse steht im <a href="/impressum">Impressum</a>.
      </p>
    </Notice>
  );
}
