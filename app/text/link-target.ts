const SCHEMES = ["http:", "https:", "mailto:"];
/** Word refuses longer ones. */
const LONGEST = 2000;

/** An address as every reader of a file takes it, or null: a single one that is none makes a whole file damaged for Word. */
export function toLinkTarget(href: string): string | null {
  if (href.length > LONGEST || !URL.canParse(href)) return null;
  const { protocol, href: whole } = new URL(href);
  if (!SCHEMES.includes(protocol)) return null;
  const target = whole.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, "%25");
  return target.length > LONGEST ? null : target;
}
