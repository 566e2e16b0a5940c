import { Tabs } from "#app/ui/Tabs.tsx";

/** The team's workplace. */
export function EvaluationTabs({ current }: { current?: "ueberblick" | "schlagworte" | "handbuch" }) {
  const tabs = [
    { tab: "ueberblick", to: "/auswertung", word: "Überblick" },
    { tab: "schlagworte", to: "/auswertung/schlagworte", word: "Schlagworte" },
    { tab: "handbuch", to: "/auswertung/handbuch", word: "Handbuch" },
  ];
  return <Tabs label="Auswertung" tabs={tabs.map(({ tab, ...rest }) => ({ ...rest, isCurrent: tab === current }))} />;
}
