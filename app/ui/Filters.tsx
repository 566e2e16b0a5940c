import type { ReactNode } from "react";

type FiltersProps = { label: string; action: string; className?: string; children: ReactNode };

/** A plain form: its address can be kept, sent and gone back to. On phones it is folded, so that what it narrows comes first. */
export function Filters({ label, action, className = "filters", children }: FiltersProps) {
  return (
    <search className={className} aria-label={label}>
      <form method="get" action={action}>
        <details>
          <summary>Filter</summary>
          <div className="filters__grid">
            {children}
            <div>
              <button className="btn btn--secondary">Filter anwenden</button>
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}
