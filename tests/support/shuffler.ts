/** Picks at random, but the same for the same seed, on every machine. */
export function shuffler(seed: number) {
  let state = seed;
  return <Thing>(things: readonly Thing[]): Thing => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return things[Math.floor((state / 2 ** 32) * things.length)]!;
  };
}
