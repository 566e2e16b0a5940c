import { Tabs } from "#app/ui/Tabs.tsx";

export function ModerationTabs({ current, waiting, complaints }: { current?: "offen" | "beschwerden" | "protokoll"; waiting?: number; complaints?: number }) {
  const tabs = [
    { to: "/moderation", word: "Offen", ...(waiting === undefined ? {} : { count: waiting }), isCurrent: current === "offen" },
    { to: "/moderation/beschwerden", word: "Beschwerden", ...(complaints === undefined ? {} : { count: complaints }), isCurrent: current === "beschwerden" },
    { to: "/moderation/protokoll", word: "Protokoll", isCurrent: current === "protokoll" },
  ];
  return <Tabs label="Moderation" tabs={tabs} />;
}
