export type Pick = <Thing>(things: readonly Thing[]) => Thing;

/** Picks at random, and the same for the same seed on every machine. */
export function toPick(seed: number): Pick {
  let state = seed;
  return (things) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return things[Math.floor((state / 2 ** 32) * things.length)]!;
  };
}
