import type { ReactNode } from "react";
import { Html } from "#app/ui/Html.tsx";

/** A page of plain words: terms, privacy, imprint. */
export function FixedPage({ title, under, html, children }: { title: string; under?: ReactNode; html: string; children?: ReactNode }) {
  return (
    <div className="narrow">
      <header className="opening">
        <h1>{title}</h1>
        {under}
      </header>
      <Html className="legal" html={html} />
      {children}
    </div>
  );
}
