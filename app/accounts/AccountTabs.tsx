import { Tabs } from "#app/ui/Tabs.tsx";

const PAGES = [
  { to: "/konto", word: "Überblick" },
  { to: "/konto/beitraege", word: "Meine Beiträge" },
  { to: "/konto/entwuerfe", word: "Entwürfe" },
  { to: "/konto/profil", word: "Profil" },
  { to: "/konto/benachrichtigungen", word: "Benach\u00adrichtigungen" },
  { to: "/konto/sitzungen", word: "Sitzungen" },
  { to: "/konto/daten", word: "Meine Daten" },
] as const;

export function AccountTabs({ current }: { current: (typeof PAGES)[number]["to"] }) {
  return <Tabs label="Konto" tabs={PAGES.map((tab) => ({ ...tab, isCurrent: tab.to === current }))} />;
}
