import { Tabs } from "#app/ui/Tabs.tsx";

export function ModerationTabs({ current, waiting }: { current?: "offen" | "protokoll"; waiting?: number }) {
  const tabs = [
    { to: "/moderation", word: "Offen", ...(waiting === undefined ? {} : { count: waiting }), isCurrent: current === "offen" },
    { to: "/moderation/protokoll", word: "Protokoll", isCurrent: current === "protokoll" },
  ];
  return <Tabs label="Moderation" tabs={tabs} />;
}
