import type { ReactNode } from "react";

type FormattingHelpProps = { title: string; ways: readonly (readonly [sense: string, written: string])[]; children?: ReactNode };

/** How to write what is more than plain words, folded below the field. */
export function FormattingHelp({ title, ways, children }: FormattingHelpProps) {
  return (
    <details className="formatting">
      <summary>{title}</summary>
      <dl>
        {ways.map(([sense, written]) => (
          <div key={sense}>
            <dt>{sense}</dt>
            <dd>
              <code>{written}</code>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </details>
  );
}
