import type { ReactNode } from "react";
import { toBanTitle } from "#app/accounts/writing-ban.ts";
import { setType } from "#app/text/typography.ts";
import { ALL_CUT_FIELDS } from "./cut-example.ts";
import { DecisionForm, type TypedDecision } from "./DecisionForm.tsx";
import { QuickDecision } from "./QuickDecision.tsx";
import type { readDesk } from "./read-desk.server.ts";
import { AGAINST, toAgainstPath } from "./standing.ts";

type DeskItem = NonNullable<ReturnType<typeof readDesk>>;
type SideProps = DeskItem & { query: string; errors: Partial<Record<string, string>>; typed: TypedDecision | undefined };

/** Where one decides, or why one does not. */
export function DecisionPanel({ number, revision, isOwn, isLeftToOthers, errors, typed, query, templates }: SideProps) {
  if (revision.status !== "pending") return <NoDecision typed={typed}>Dieser Wortlaut wartet nicht auf eine Entscheidung.</NoDecision>;
  if (isOwn) return <NoDecision typed={typed}>Das ist Ihr eigener Beitrag. Über ihn entscheidet immer jemand anderes.</NoDecision>;
  if (isLeftToOthers) return <NoDecision typed={typed}>Sie haben um eine zweite Meinung gebeten. Jetzt entscheidet jemand anderes.</NoDecision>;
  return (
    <>
      <QuickDecision number={number} revisionId={revision.id} query={query} templates={templates} />
      <DecisionForm number={number} revision={revision} typed={typed ?? {}} errors={errors} query={query} templates={templates} />
    </>
  );
}

/** What can still be done about what was decided. */
export function Afterwards({ number, mayHide, changeable }: Pick<DeskItem, "number" | "mayHide" | "changeable">) {
  if (!mayHide && changeable.length === 0) return null;
  return (
    <ul className="list">
      {mayHide && (
        <li>
          <a href={`/moderation/${number}/ausblenden`} data-key="b">
            Öffentlichen Wortlaut ausblenden
          </a>
        </li>
      )}
      {changeable.map((outcome, index) => (
        <li key={outcome}>
          <a href={toAgainstPath(`/moderation/${number}/aendern`, outcome, index)} data-key="d">
            {AGAINST[outcome].word} ändern
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Practice context as everybody may see it, and what became of earlier contributions. */
export function AboutAuthor({ number, author: { who, record }, ban }: Pick<DeskItem, "number" | "author" | "ban">) {
  const rows: [string, ReactNode][] = [
    ["Von", who],
    ["Bisher", `${record.published}\u00a0veröffentlicht, ${record.returned}\u00a0zurückgegeben, ${record.rejected}\u00a0abgelehnt`],
    ["Schreibsperre", toBanLink({ number, ban })],
  ];
  return (
    <dl className="dl">
      {rows.map(([term, words]) => words && <Row key={term} term={term} words={words} />)}
    </dl>
  );
}

/** To the ban that stands, or to where one can be imposed. */
function toBanLink({ number, ban: { ban, obstacle } }: Pick<DeskItem, "number" | "ban">): ReactNode {
  if (!ban && obstacle) return null;
  return (
    <a href={ban ? "/moderation/schreibsperren" : `/moderation/${number}/schreibsperre`} data-key="s">
      {ban ? setType(toBanTitle(ban.endsAt)) : "Schreibsperre verhängen"}
    </a>
  );
}

function Row({ term, words }: { term: string; words: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </>
  );
}

/** Why there is no form, and what was already written for it. */
function NoDecision({ typed, children }: { typed: TypedDecision | undefined; children: ReactNode }) {
  const kept = [typed?.explanation, typed?.legalGround, ...(typed?.outcome === "cut" ? ALL_CUT_FIELDS.map((field) => typed[field]) : [])].filter((words): words is string => Boolean(words));
  return (
    <div className="panel stack">
      <p>{children}</p>
      {kept.length > 0 && <p className="small quiet">Das hatten Sie geschrieben:</p>}
      {kept.map((words, index) => (
        <p className="kept" key={index}>
          {words}
        </p>
      ))}
    </div>
  );
}
