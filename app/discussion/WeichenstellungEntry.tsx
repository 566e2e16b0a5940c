import { Fragment } from "react";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { SettingLabel } from "#app/paper/SettingLabel.tsx";
import { withoutFootnoteMarks } from "#app/paper/footnote-marks.ts";
import { toContributionCount } from "#app/text/words.ts";
import { Html } from "#app/ui/Html.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { toComposerPath, toSignInPath } from "./place.ts";
import type { ReadWeichenstellung } from "./read-weichenstellungen.server.ts";
import { SupportForm } from "./SupportForm.tsx";

type EntryProps = { entry: ReadWeichenstellung; isSignedIn: boolean; mayWrite: boolean };

/** One Weichenstellung with everything needed to react to it at once; support given stays to be taken back after the end. */
export function WeichenstellungEntry({ entry, isSignedIn, mayWrite }: EntryProps) {
  const { number, weichenstellung, html, sectionKey, sectionTitle, part, total } = entry;
  const write = toComposerPath({ sectionKey, passageNumber: number });
  return (
    <li className="glimpse" id={`w-${weichenstellung}`} data-part={part ?? ""}>
      <SettingLabel weichenstellung={weichenstellung} number={number} as="h2" />
      <Html className="prose" html={withoutFootnoteMarks(html)} />
      <p className="meta">
        {part && <PartLabel part={part} short />}
        <a href={`/papier/${sectionKey}#rn-${number}`}>{sectionTitle}</a>
        <span>{total === 0 ? "noch kein Beitrag" : toContributionCount(total)}</span>
      </p>
      <div className="passage__tools">
        <SupportForm sectionKey={sectionKey} passage={entry} isSignedIn={isSignedIn} mayWrite={mayWrite} returnTo={`/weichenstellungen#w-${weichenstellung}`} />
        {mayWrite && (
          <a className="join" href={isSignedIn ? write : toSignInPath(write)}>
            <Mark sign="pen" />
            Zu Rn.&nbsp;{number} schreiben
          </a>
        )}
      </div>
      {entry.sizes && (
        <p className="small quiet space-top-s">
          Das erleben auch:{" "}
          {entry.sizes.split(", ").map((size, index) => (
            <Fragment key={size}>
              {index > 0 && ", "}
              <span className="nowrap">{size}</span>
            </Fragment>
          ))}
          .
        </p>
      )}
    </li>
  );
}
