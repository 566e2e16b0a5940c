import type { TestContext } from "vitest";

/** How much a part of `npm run trust` does; `npm test` does the short form of it. */
export function howMuch<Amount>({ short, long }: { short: Amount; long: Amount }): Amount {
  return process.env.TRUST === "long" ? long : short;
}

/** What a part has measured; `npm run trust` prints it last and writes it into docs/sicherheit.md. */
export function tellFigure({ task }: Pick<TestContext, "task">, figure: string) {
  Object.assign(task.meta, { figure });
}
