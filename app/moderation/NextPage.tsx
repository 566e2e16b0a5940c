import { Pager } from "#app/ui/Pager.tsx";

/** From a list whose pages begin after a key to its next page, and back to where it begins. */
export function NextPage({ path, isLater, next, word }: { path: string; isLater: boolean; next: number[] | null; word: string }) {
  return <Pager label="Seiten" back={isLater ? { to: path, word: "Zum Anfang" } : null} on={next && { to: `${path}?ab=${next.join(".")}`, word }} />;
}

/** Nothing waits, or what stood on a later page has been decided meanwhile. */
export function NothingWaits({ path, waiting, word }: { path: string; waiting: number; word: string }) {
  return (
    <div className="empty">
      <h2>{waiting === 0 ? word : "Auf dieser Seite wartet nichts mehr."}</h2>
      <p>{waiting === 0 ? <a href="/moderation">Zu den offenen Beiträgen</a> : <a href={path}>Zum Anfang der Liste</a>}</p>
    </div>
  );
}
