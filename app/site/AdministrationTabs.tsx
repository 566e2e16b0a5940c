import { Tabs } from "#app/ui/Tabs.tsx";

/** The administration's workplace. */
export function AdministrationTabs({ current, barriers }: { current?: "seiten" | "barrieren"; barriers: number }) {
  const tabs = [
    { tab: "seiten", to: "/verwaltung/seiten", word: "Seiten" },
    { tab: "barrieren", to: "/verwaltung/barrieren", word: "Barrieren", count: barriers },
  ];
  return <Tabs label="Verwaltung" tabs={tabs.map(({ tab, ...rest }) => ({ ...rest, isCurrent: tab === current }))} />;
}
