import type { ReactNode } from "react";

/** A page that says one thing: what happened, and where to go from here. */
export function Message({ over, title, lead, children }: { over?: string; title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <div className="narrow">
      <header className="opening">
        {over && <p className="quiet">{over}</p>}
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      {children}
    </div>
  );
}
