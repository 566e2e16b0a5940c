import { renderToStaticMarkup } from "react-dom/server";
import { InsideOfPassage } from "./PassageWithMargin.tsx";
import type { ReadingPassage } from "./reading.ts";

/** A passage as HTML, for everybody who has done nothing about it: to be drawn once, not for each of them. */
export function drawPassage(passage: ReadingPassage, seen: { sectionKey: string; isSignedIn: boolean; mayWrite: boolean }): string {
  return renderToStaticMarkup(<InsideOfPassage passage={passage} {...seen} isTextOnly={false} resubmission={null} />);
}
