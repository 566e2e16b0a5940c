import type { ReactNode } from "react";
import { AbsorbedNumber } from "#app/paper/AbsorbedNumber.tsx";
import { SettingLabel } from "#app/paper/SettingLabel.tsx";
import { KIND_WORDS, toContributionCount } from "#app/text/words.ts";
import { Html } from "#app/ui/Html.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { FollowForm } from "./FollowForm.tsx";
import { OwnContribution } from "./OwnContribution.tsx";
import type { Resubmission } from "./phase.ts";
import { toComposerPath, toSignInPath } from "./place.ts";
import type { ReadingPassage } from "./reading.ts";
import { SupportForm } from "./SupportForm.tsx";

type PassageProps = { passage: ReadingPassage; sectionKey: string; isSignedIn: boolean; mayWrite: boolean; isTextOnly: boolean; resubmission: Resubmission | null; children?: ReactNode };

/** A passage with its Randnummer, and in the margin what was said about it. The margin follows its text in the document. */
export function PassageWithMargin(props: PassageProps) {
  const { passage: { number, weichenstellung, ready }, isTextOnly, children } = props;
  const wrapping = { className: weichenstellung ? "passage passage--setting" : "passage", id: `rn-${number}` };
  if (ready !== null && !isTextOnly && !children) return <div {...wrapping} dangerouslySetInnerHTML={{ __html: ready }} />;
  return (
    <div {...wrapping}>
      <InsideOfPassage {...props} />
    </div>
  );
}

/** `resubmission` is only asked about one's own contributions. */
export function InsideOfPassage({ passage, sectionKey, isSignedIn, mayWrite, isTextOnly, resubmission, children }: PassageProps) {
  const { number, weichenstellung, html, absorbed, total, own } = passage;
  return (
    <>
      <div className="passage__text">
        {weichenstellung && <SettingLabel weichenstellung={weichenstellung} />}
        <a className="rn" href={`/papier/${sectionKey}#rn-${number}`} aria-label={`Randnummer ${number}`}>
          {number}
        </a>
        <Html className="prose" html={html} />
        {absorbed.map((gone) => (
          <AbsorbedNumber key={gone.number} {...gone} />
        ))}
        {!isTextOnly && <Tools passage={passage} sectionKey={sectionKey} isSignedIn={isSignedIn} mayWrite={mayWrite} />}
        {children}
      </div>
      {!isTextOnly && total + own.length > 0 && <Margin passage={passage} resubmission={resubmission} />}
    </>
  );
}

function Tools({ passage, sectionKey, isSignedIn, mayWrite }: Omit<PassageProps, "children" | "isTextOnly" | "resubmission">) {
  const { number, total } = passage;
  const here = toComposerPath({ sectionKey, passageNumber: number });
  return (
    <div className="passage__tools">
      <SupportForm sectionKey={sectionKey} passage={passage} isSignedIn={isSignedIn} mayWrite={mayWrite} />
      {total > 0 && <Count passage={passage} />}
      {mayWrite && (
        <a className="join" href={isSignedIn ? here : toSignInPath(here)}>
          <Mark sign="pen" />
          Zu Rn.&nbsp;{number} schreiben
        </a>
      )}
      {isSignedIn && <FollowForm action={`/papier/${sectionKey}/folgen`} what={`Rn.\u00a0${number}`} isFollowed={passage.isFollowed} fields={{ passage: passage.id }} />}
    </div>
  );
}

type Counted = Pick<ReadingPassage, "total" | "kinds">;

/** "3 Beiträge", and the signs of their kinds with a number each. */
function Count({ passage }: { passage: ReadingPassage }) {
  return (
    <span className="count">
      {toTotal(passage)}
      <Tallies {...passage} />
    </span>
  );
}

/** Of a single contribution the kind says it all. */
function toTotal({ total, kinds: [first] }: Counted): string {
  return total === 1 && first ? `1\u00a0${KIND_WORDS[first.kind].word}` : toContributionCount(total);
}

function Tallies({ total, kinds }: Counted) {
  if (total === 1) return null;
  return (
    <>
      {kinds.map(({ kind, count }, at) => (
        <span className="tally" key={kind}>
          <span className="hidden">{at === 0 ? ", davon " : ", "}</span>
          <Mark sign={kind} />
          {count}
          <span className="hidden"> {KIND_WORDS[kind].word}</span>
        </span>
      ))}
    </>
  );
}

function Margin({ passage: { number, total, kinds, own, beside, rest, restCount, allPath }, resubmission }: { passage: ReadingPassage; resubmission: Resubmission | null }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would belong to a form
    <div className="margin" role="group" aria-label={`Beiträge zu Randnummer ${number}`}>
      {resubmission &&
        own.map((mine) => (
          <OwnContribution key={mine.number} own={mine} resubmission={resubmission} />
        ))}
      {total > 0 && (
        <details className="fold">
          <summary>
            {toTotal({ total, kinds })} lesen
            <Tallies total={total} kinds={kinds} />
            <span className="hidden">, zu Rn.&nbsp;{number}</span>
          </summary>
          <div className="fold__inside">
            <Html className="stack" html={beside} />
            {restCount > 0 && (
              <details className="thread">
                <summary>{restCount === 1 ? `1 weiterer Beitrag zu Rn.\u00a0${number}` : `${restCount} weitere Beiträge zu Rn.\u00a0${number}`}</summary>
                <Html className="stack" html={rest} />
              </details>
            )}
            {allPath && (
              <p>
                <a href={allPath}>
                  Alle {toContributionCount(total)} zu Rn.&nbsp;{number}
                </a>
              </p>
            )}
          </div>
        </details>
      )}
    </div>
  );
}
