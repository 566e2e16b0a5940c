import { Tabs } from "#app/ui/Tabs.tsx";

export type EvaluationTab = "ueberblick" | "schlagworte" | "herunterladen" | "handbuch";

/** The team's workplace. */
export function EvaluationTabs({ current }: { current: EvaluationTab }) {
  const tabs = [
    { tab: "ueberblick", to: "/auswertung", word: "Überblick" },
    { tab: "schlagworte", to: "/auswertung/schlagworte", word: "Schlagworte" },
    { tab: "herunterladen", to: "/auswertung/export", word: "Herunterladen" },
    { tab: "handbuch", to: "/auswertung/handbuch", word: "Handbuch" },
  ];
  return <Tabs label="Auswertung" tabs={tabs.map(({ tab, ...rest }) => ({ ...rest, isCurrent: tab === current }))} />;
}
