import type { ReactNode } from "react";
import { setType } from "#app/text/typography.ts";

type NoticeProps = { tone?: "ok" | "warn" | "bad" | "info"; title?: string; titleId?: string; announced?: boolean; children?: ReactNode };

/** A bar with a message. Its first words say what happened. */
export function Notice({ tone, title, titleId, announced, children }: NoticeProps) {
  return (
    <div className={tone ? `notice notice--${tone}` : "notice"} role={announced ? "status" : undefined}>
      {title && (
        <p id={titleId}>
          <b>{setType(title)}</b>
        </p>
      )}
      {children}
    </div>
  );
}
