import { useLocation, useRouteLoaderData } from "@remix-run/react";
import { Flash, type FlashWords } from "#app/ui/Flash.tsx";
import { Tabs } from "#app/ui/Tabs.tsx";

export type TabCounts = { waiting: number; revised: number; reported: number; complaints: number };
type Tab = "offen" | "ueberarbeitet" | "gemeldet" | "beschwerden" | "entschieden" | "protokoll";

const TOOLS = [
  ["/moderation/textbausteine", "Textbausteine"],
  ["/moderation/wortliste", "Wortliste"],
  ["/moderation/schreibsperren", "Schreibsperren"],
  ["/moderation/handbuch", "Handbuch"],
] as const;

/** The moderation's workplace: what waits in each tab, what was decided, the tools, and below them what was done a moment ago. */
export function ModerationTabs({ current, counts }: { current?: Tab; counts: TabCounts }) {
  const { notice } = (useRouteLoaderData("root") ?? {}) as { notice?: FlashWords | null };
  const tabs = [
    { tab: "offen", to: "/moderation", word: "Offen", count: counts.waiting },
    { tab: "ueberarbeitet", to: "/moderation?vorlage=ueberarbeitet", word: "Überarbeitet", count: counts.revised },
    { tab: "gemeldet", to: "/moderation/meldungen", word: "Gemeldet", count: counts.reported },
    { tab: "beschwerden", to: "/moderation/beschwerden", word: "Beschwerden", count: counts.complaints },
    { tab: "entschieden", to: "/moderation/entschieden", word: "Entschieden" },
    { tab: "protokoll", to: "/moderation/protokoll", word: "Protokoll" },
  ];
  return (
    <div className="workplace">
      <Tabs label="Moderation" tabs={tabs.map(({ tab, ...rest }) => ({ ...rest, isCurrent: tab === current }))} />
      <Tools />
      {notice && <Flash {...notice} />}
    </div>
  );
}

function Tools() {
  const { pathname } = useLocation();
  return (
    <nav aria-label="Hilfsmittel">
      <ul className="tools">
        {TOOLS.map(([to, word]) => (
          <li key={to}>
            <a href={to} aria-current={pathname === to ? "page" : undefined}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
