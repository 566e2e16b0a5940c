import { useRouteLoaderData } from "@remix-run/react";
import type { Permission } from "#db/schema/sets.ts";
import { Tabs } from "#app/ui/Tabs.tsx";

const PAGES = [
  { to: "/konto", word: "Überblick" },
  { to: "/konto/beitraege", word: "Meine Beiträge" },
  { to: "/konto/entwuerfe", word: "Entwürfe" },
  { to: "/konto/profil", word: "Profil" },
  { to: "/konto/benachrichtigungen", word: "Benach\u00adrichtigungen" },
  { to: "/konto/sitzungen", word: "Sitzungen" },
  { to: "/konto/passkeys", word: "Passkeys" },
  { to: "/konto/daten", word: "Meine Daten" },
] as const;

/** Passkeys are for who works here. */
export function AccountTabs({ current }: { current: (typeof PAGES)[number]["to"] }) {
  const { permissions } = (useRouteLoaderData("root") ?? { permissions: [] }) as { permissions: Permission[] };
  const open = PAGES.filter(({ to }) => to !== "/konto/passkeys" || to === current || permissions.length > 0);
  return <Tabs label="Konto" tabs={open.map((tab) => ({ ...tab, isCurrent: tab.to === current }))} />;
}
