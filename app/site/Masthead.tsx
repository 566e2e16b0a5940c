import type { Permission } from "#db/schema/sets.ts";

/** `isOutside`: nothing there is to read is for them. */
export type NavigationProps = { path: string; isSignedIn: boolean; permissions: Permission[]; hasFeedback: boolean; isOutside: boolean };

const EVERYBODY = [
  ["/papier", "Papier"],
  ["/weichenstellungen", "Weichenstellungen"],
  ["/beitraege", "Beiträge"],
  ["/schaufenster", "Schaufenster"],
] as const;

export function Masthead({ path, isSignedIn, permissions, hasFeedback, isOutside }: NavigationProps) {
  const links: [string, string][] = isOutside ? [] : EVERYBODY.map(([to, word]) => [to, word]);
  if (hasFeedback) links.push(["/rueckmeldungen", "Rückmeldungen"]);
  if (permissions.includes("moderator")) links.push(["/moderation", "Moderation"]);
  if (permissions.includes("team")) links.push(["/auswertung", "Auswertung"]);
  if (permissions.includes("team") || permissions.includes("admin")) links.push(["/verwaltung", "Verwaltung"]);
  links.push(isSignedIn ? ["/konto", "Konto"] : ["/anmelden", "Anmelden"]);
  return (
    <header className="masthead">
      <div className="wrap">
        <a className="brand" href="/">
          <Fork />
          <span>
            <b>Integration in Bewegung</b>
            <small>Fachdiskussion zum Positionspapier</small>
          </span>
        </a>
        <details className="menu">
          <summary>Menü</summary>
          <nav aria-label="Hauptmenü">
            <ul>
              {links.map(([to, word]) => (
                <li key={to}>
                  <a href={to} aria-current={toCurrent(path, to)}>
                    {word}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

function toCurrent(path: string, to: string): "page" | "true" | undefined {
  if (path === to) return "page";
  return path.startsWith(`${to}/`) ? "true" : undefined;
}

function Fork() {
  return (
    <svg className="fork" viewBox="0 0 28 36" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true">
      <path d="M8 0v36" />
      <path className="fork__branch" d="M8 2c0 13 5 19 18 19" />
    </svg>
  );
}
