/** "SQLITE_FULL", "ENOSPC" …; drizzle wraps what SQLite says. */
export function toCode(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error ? String(error.code) : toCode(error.cause);
}
