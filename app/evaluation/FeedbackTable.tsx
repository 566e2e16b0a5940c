import { KindMark } from "#app/discussion/KindMark.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Scroll } from "#app/ui/Scroll.tsx";
import { DispositionBadge } from "./DispositionBadge.tsx";
import type { FeedbackMember, FeedbackRow } from "./feedback.ts";

/** What was received on the left, what became of it on the right. */
export function FeedbackTable({ sectionKey, title, rows }: { sectionKey: string; title: string; rows: FeedbackRow[] }) {
  return (
    <Scroll label={`Beiträge und Erwiderungen: ${title}`}>
      <table className="feedback">
        <thead>
          <tr>
            <th scope="col">Eingegangen</th>
            <th scope="col">Umgang und Erwiderung</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ answerId, disposition, html, members }) => (
            <tr key={answerId}>
              <td>
                <ul className="plain-list">
                  {members.map((member) => (
                    <Received key={member.number} member={member} sectionKey={sectionKey} />
                  ))}
                </ul>
              </td>
              <td>
                <DispositionBadge disposition={disposition} />
                {html === null ? <p className="small quiet">Der Text der Erwiderung steht hier nicht mehr, weil der Beitrag nicht mehr zu lesen ist.</p> : <Html className="words" html={html} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Received({ member: { number, kind, passageNumber, gone, isOutdated }, sectionKey }: { member: FeedbackMember; sectionKey: string }) {
  return (
    <li id={number.toLowerCase()}>
      <a href={`/beitraege/${number}`}>{number}</a>
      {gone ? <span className="quiet"> {gone === "withdrawn" ? "[zurückgezogen]" : "[ausgeblendet]"}</span> : <KindMark kind={kind} />}
      {passageNumber && (
        <a className="xsmall" href={`/papier/${sectionKey}#rn-${passageNumber}`}>
          Rn.&nbsp;{passageNumber}
        </a>
      )}
      {isOutdated && !gone && <span className="xsmall quiet">seither geändert</span>}
    </li>
  );
}
