/** As much of a text as there is room for, in signs, ending with a whole word. */
export function toBeginning(words: string, longest: number): string {
  const signs = [...words];
  return signs.length <= longest ? words : `${signs.slice(0, longest).join("").replace(/\s+\S*$/, "")} …`;
}
