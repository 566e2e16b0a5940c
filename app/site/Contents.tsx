import { toContents } from "#app/text/contents.ts";
import { Html } from "#app/ui/Html.tsx";

/** What a long page holds, folded, so that its first sentence stays in sight. */
export function Contents({ html }: { html: string }) {
  const contents = toContents(html);
  if (contents === "") return null;
  return (
    <details className="space-bottom">
      <summary>Inhalt</summary>
      <Html html={`<ul class="list">${contents}</ul>`} />
    </details>
  );
}
