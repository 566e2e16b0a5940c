import { Mark, type Sign } from "./Mark.tsx";

export function Badge({ sign, word, tone }: { sign?: Sign; word: string; tone?: "" | "ok" | "warn" | "bad" | "info" }) {
  return (
    <span className={tone ? `badge badge--${tone}` : "badge"}>
      {sign && <Mark sign={sign} />}
      {word}
    </span>
  );
}
