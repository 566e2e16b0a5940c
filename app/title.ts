/** The title of a page, the most particular part first. */
export function toTitle(...parts: string[]) {
  return [{ title: [...parts, "Integration in Bewegung"].join(" – ") }];
}
