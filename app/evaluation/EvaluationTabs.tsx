import { Tabs } from "#app/ui/Tabs.tsx";

/** The team's workplace. */
export function EvaluationTabs({ current }: { current?: "ueberblick" | "schlagworte" }) {
  const tabs = [
    { tab: "ueberblick", to: "/auswertung", word: "Überblick" },
    { tab: "schlagworte", to: "/auswertung/schlagworte", word: "Schlagworte" },
  ];
  return <Tabs label="Auswertung" tabs={tabs.map(({ tab, ...rest }) => ({ ...rest, isCurrent: tab === current }))} />;
}
