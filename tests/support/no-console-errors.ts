import { afterEach, beforeEach, expect, vi } from "vitest";

/** Whatever is written to console.error fails the test, unless the test expects it. */
const written = vi.spyOn(console, "error");

beforeEach(() => {
  written.mockClear();
});

afterEach(() => {
  // oxlint-disable-next-line vitest/no-standalone-expect -- this hook is the check
  expect(written.mock.calls).toEqual([]);
});

/** For tests of faults: takes what was written and lets the test go on. */
export function takeConsoleErrors(): unknown[][] {
  const calls = [...written.mock.calls];
  written.mockClear();
  return calls;
}
