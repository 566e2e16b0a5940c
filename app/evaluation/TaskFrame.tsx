import type { ReactNode } from "react";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { EvaluationTabs } from "./EvaluationTabs.tsx";
import { toWorkPath } from "./section-work.ts";

type Within = { here: string; children: ReactNode };

/** A task at a section: the tab one came from stays marked, and the way back is written above. */
export function SectionTask({ section: { key, title }, isWide, here, children }: Within & { section: { key: string; title: string }; isWide?: boolean }) {
  return (
    <>
      <EvaluationTabs current="ueberblick" />
      <Crumbs trail={[{ to: "/auswertung", word: "Auswertung" }, { to: toWorkPath(key), word: title }]} here={here} />
      {isWide ? children : <div className="narrow">{children}</div>}
    </>
  );
}

/** The same for a task at a topic. */
export function TopicTask({ here, children }: Within) {
  return (
    <>
      <EvaluationTabs current="schlagworte" />
      <Crumbs trail={[{ to: "/auswertung", word: "Auswertung" }, { to: "/auswertung/schlagworte", word: "Schlagworte" }]} here={here} />
      <div className="narrow">{children}</div>
    </>
  );
}
