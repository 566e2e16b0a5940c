import { setType } from "#app/text/typography.ts";
import { Mark } from "./Mark.tsx";
import type { Sign } from "./marks.ts";

export function Badge({ sign, word, tone }: { sign?: Sign; word: string; tone?: "" | "ok" | "warn" | "bad" | "info" }) {
  return (
    <span className={tone ? `badge badge--${tone}` : "badge"}>
      {sign && <Mark sign={sign} />}
      {setType(word)}
    </span>
  );
}
