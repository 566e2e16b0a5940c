import type { Permission } from "#db/schema/sets.ts";

/** While only invited people read, every page says so. */
export function ShutBar({ isSignedIn, permissions }: { isSignedIn: boolean; permissions: Permission[] }) {
  return (
    <section className="phase" aria-label="Wer lesen kann">
      <div className="wrap">
        <p>
          <b>Zurzeit nur für Eingeladene</b> – {isSignedIn ? "Lesen kann nur, wer ein Konto hat und angemeldet ist." : "Diese Seite ist noch nicht öffentlich."}{" "}
          {permissions.includes("admin") && <a href="/verwaltung/anmeldung">Ändern</a>}
        </p>
      </div>
    </section>
  );
}
