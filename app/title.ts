/** The title of a page, the most particular part first. */
export function toTitle(...parts: string[]) {
  return [{ title: [...parts, "Integration in Bewegung"].join(" – ") }];
}

/** For pages that are nobody's to find by searching. */
export const unlisted = { name: "robots", content: "noindex" };
