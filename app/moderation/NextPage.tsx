/** The way to the next page of a list whose pages begin after a key. */
export function NextPage({ path, next, word }: { path: string; next: number[] | null; word: string }) {
  if (!next) return null;
  return (
    <p className="space-top-m">
      <a href={`${path}?ab=${next.join(".")}`}>{word}</a>
    </p>
  );
}

/** Nothing waits, or what stood on a later page has been decided meanwhile. */
export function NothingWaits({ path, waiting, word }: { path: string; waiting: number; word: string }) {
  return <p className="empty">{waiting === 0 ? word : <>Auf dieser Seite wartet nichts mehr. <a href={path}>Zum Anfang der Liste</a></>}</p>;
}
