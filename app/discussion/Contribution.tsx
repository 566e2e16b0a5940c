import { toDay } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Html } from "#app/ui/Html.tsx";
import { KindMark } from "./KindMark.tsx";
import type { ShownContribution } from "./shown-contribution.ts";

type ContributionProps = { contribution: ShownContribution; level?: "h2" | "h3" | "h4"; opensThread?: boolean };

/** A published contribution with its replies, the same on every page. */
export function Contribution({ contribution, level: Heading = "h3", opensThread }: ContributionProps) {
  const { number, kind, html, who, isTeam, at, replies } = contribution;
  const id = number.toLowerCase();
  return (
    <article className={isTeam ? "contribution contribution--staff" : "contribution"} id={id} aria-labelledby={`t-${id}`}>
      <div className="contribution__head">
        <Heading id={`t-${id}`}>
          <KindMark kind={kind} />
          <span className="hidden"> {number}</span>
        </Heading>
        <a className="contribution__nr" href={`/beitraege/${number}`}>
          {number}
        </a>
      </div>
      <Who who={who} at={at} isTeam={isTeam} />
      <Html className="contribution__body" html={html} />
      {replies.length > 0 && <Thread replies={replies} isOpen={opensThread ?? false} />}
    </article>
  );
}

function Thread({ replies, isOpen }: { replies: ShownContribution[]; isOpen: boolean }) {
  return (
    <details className="thread" open={isOpen}>
      <summary>{replies.length === 1 ? "1 Antwort" : `${replies.length} Antworten`}</summary>
      <ul className="replies">
        {replies.map((reply) => (
          <li key={reply.number} id={reply.number.toLowerCase()}>
            <Who who={reply.who} at={reply.at} isTeam={reply.isTeam} />
            <Html className="contribution__body" html={reply.html} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Who({ who, at, isTeam }: { who: string; at: number; isTeam: boolean }) {
  return (
    <p className="contribution__who">
      <span>
        {who}
        {isTeam && (
          <>
            {" "}
            <Badge word="Projektteam" />
          </>
        )}
      </span>
      <span className="nowrap">{toDay(at)}</span>
    </p>
  );
}
