import { setType } from "#app/text/typography.ts";
import { Notice } from "./Notice.tsx";

export type FlashWords = { title: string; rest?: string };

/** What was done a moment ago, said once. */
export function Flash({ title, rest }: FlashWords) {
  return (
    <div className="flash">
      <Notice tone="ok" title={title} announced>
        {rest && <p>{setType(rest)}</p>}
      </Notice>
    </div>
  );
}
