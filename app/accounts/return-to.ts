const HERE = "https://hier.invalid";

/** A path of our own to go back to. Anything that could lead elsewhere becomes the start page. */
export function toSafePath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted)) return "/";
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\@]|%5c|%2f%2f|%0[0-9a-f]/i.test(wanted)) return "/";
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : null;
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
