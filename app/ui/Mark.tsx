import { type Sign, STROKES } from "./marks.ts";

export function Mark({ sign }: { sign: Sign }) {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d={STROKES[sign]} />
    </svg>
  );
}
