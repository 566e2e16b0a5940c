export type Encoding = "br" | "gzip" | "identity";

/** The best encoding somebody accepts. "q=0" refuses one. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (!accepted) return "identity";
  const offers = accepted.toLowerCase().split(",");
  return accepts(offers, "br") ? "br" : accepts(offers, "gzip") ? "gzip" : "identity";
}

/** Whether somebody already has this answer. */
export function alreadyHas(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch === etag || ifNoneMatch === "*" || ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

function accepts(offers: string[], encoding: string): boolean {
  return offers.some((offer) => {
    const [name, ...rules] = offer.split(";");
    return name?.trim() === encoding && !rules.some((rule) => /^\s*q=0(\.0*)?\s*$/.test(rule));
  });
}
