import { Tabs } from "#app/ui/Tabs.tsx";

export type TabCounts = { waiting: number; revised: number; reported: number; complaints: number };
type Tab = "offen" | "ueberarbeitet" | "gemeldet" | "beschwerden" | "entschieden" | "protokoll";

/** The moderation's workplace: what waits in each tab, and what was decided. */
export function ModerationTabs({ current, counts }: { current?: Tab; counts: TabCounts }) {
  const tabs = [
    { tab: "offen", to: "/moderation", word: "Offen", count: counts.waiting },
    { tab: "ueberarbeitet", to: "/moderation?vorlage=ueberarbeitet", word: "Überarbeitet", count: counts.revised },
    { tab: "gemeldet", to: "/moderation/meldungen", word: "Gemeldet", count: counts.reported },
    { tab: "beschwerden", to: "/moderation/beschwerden", word: "Beschwerden", count: counts.complaints },
    { tab: "entschieden", to: "/moderation/entschieden", word: "Entschieden" },
    { tab: "protokoll", to: "/moderation/protokoll", word: "Protokoll" },
  ];
  return <Tabs label="Moderation" tabs={tabs.map(({ tab, ...rest }) => ({ ...rest, isCurrent: tab === current }))} />;
}
