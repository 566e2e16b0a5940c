type Told = { contact: string; policy: string | undefined; publicOrigin: string; now: number };

/** RFC 9116 advises less than a year. Who copied it asks again before that; as long as we answer, it is true. */
const VALID_MONTHS = 6;

/** Whom to tell of a hole in this site, for people and machines (RFC 9116). */
export function toSecurityTxt({ contact, policy, publicOrigin, now }: Told): string {
  const fields = [
    ["Contact", contact],
    ["Expires", toExpiry(now)],
    ["Preferred-Languages", "de, en"],
    ["Canonical", `${publicOrigin}/.well-known/security.txt`],
    ...(policy === undefined ? [] : [["Policy", policy]]),
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join("");
}

/** The first of a month, so that the text stays the same for a while. */
function toExpiry(now: number): string {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + VALID_MONTHS, 1)).toISOString().replace(".000Z", "Z");
}
