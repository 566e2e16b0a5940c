import type { ReactNode } from "react";
import { Html } from "#app/ui/Html.tsx";
import { Contents } from "./Contents.tsx";

type FixedPageProps = { title: string; under?: ReactNode; html: string; isLarge?: boolean; children?: ReactNode };

/** A page of plain words: terms, privacy, imprint; those in Leichte Sprache are set larger. */
export function FixedPage({ title, under, html, isLarge, children }: FixedPageProps) {
  return (
    <div className="narrow">
      <header className="opening">
        <h1>{title}</h1>
        {under}
      </header>
      <Contents html={html} />
      <Html className={isLarge ? "legal easy" : "legal"} html={html} />
      {children}
    </div>
  );
}
