import { useRouteLoaderData } from "@remix-run/react";
import type { Permission } from "#db/schema/sets.ts";
import { Tabs } from "#app/ui/Tabs.tsx";

const PAGES = [
  { to: "/verwaltung/phasen", word: "Phasen", permission: "team" },
  { to: "/verwaltung/papier", word: "Papier", permission: "team" },
  { to: "/verwaltung/personen", word: "Personen", permission: "admin" },
  { to: "/verwaltung/einladungen", word: "Einladungen", permission: "admin" },
  { to: "/verwaltung/anmeldung", word: "Anmeldung", permission: "admin" },
  { to: "/verwaltung/seiten", word: "Seiten", permission: "admin" },
  { to: "/verwaltung/barrieren", word: "Barrieren", permission: "admin" },
  { to: "/verwaltung/fristen", word: "Fristen", permission: "admin" },
] as const;

/** What can be administered, of which everybody sees what they may open. */
export function AdministrationTabs({ current }: { current: (typeof PAGES)[number]["to"] }) {
  const { permissions } = (useRouteLoaderData("root") ?? { permissions: [] }) as { permissions: Permission[] };
  const open = PAGES.filter(({ permission }) => permissions.includes(permission));
  return (
    <div className="workplace">
      <Tabs label="Verwaltung" tabs={open.map(({ to, word }) => ({ to, word, isCurrent: to === current }))} />
    </div>
  );
}
